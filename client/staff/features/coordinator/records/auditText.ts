import type { AuditLine } from '#contracts/audit.ts';
import type { Format } from '../../../useFormat.ts';
import type { RecordsText } from './text.nl.ts';

type AuditText = RecordsText['audit'];

/** An action of the log in words; one that this client does not know yet stays as it was logged. */
export function actionText({ actions }: AuditText, action: string): string {
  return wordOf(actions, action);
}

/** The particulars of a line: `deelnemers: 40 · nieuw: 40`. Moments are logged as numbers. */
export function detailText({ details }: AuditText, { detail }: AuditLine, format: Format): string {
  // Ids are there to recognise what is meant; they say nothing to a reader.
  const told = Object.entries(detail).filter(([name]) => !['extensionId', 'roomId'].includes(name));
  const parts = told.map(([name, value]) => {
    const moment = name.endsWith('At') && typeof value === 'number';
    return `${wordOf(details, name)}: ${moment ? format.seconds(value) : (value ?? '–')}`;
  });
  return parts.length > 0 ? parts.join(' · ') : '–';
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? name;
}
