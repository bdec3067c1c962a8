import type { AuditLine } from '#contracts/audit.ts';
import type { Statement } from '#server/database/writer.ts';

/**
 * The record of what staff did. A line is stored in the same unit as the act, so neither exists alone.
 * Rules: SPEC.md, section AU.
 */
export interface AuditLog {
  /** The statement that adds a line, for the unit of the act itself. */
  line(line: AuditLine): Statement;
  /**
   * Stores a line about something that changes nothing else, such as looking at codes.
   *
   * @throws {BrokenMachine} when it cannot be stored now: what leaves no trace does not happen
   */
  add(line: AuditLine): Promise<void>;
  /** Lines about one subject, oldest first. */
  about(subject: string): Promise<AuditLine[]>;
}
