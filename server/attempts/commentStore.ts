import type { WriteOutcome } from '#server/database/writer.ts';

/** A candidate's remark. It is personal data, so it stands outside the event log. */
export interface Comment {
  readonly id: string;
  readonly attemptId: string;
  /** Null: about the whole test. */
  readonly position: number | null;
  readonly itemCode: string | null;
  readonly text: string;
  readonly at: number;
}

/** Where remarks are kept. Rules: SPEC.md, section CO. */
export interface CommentStore {
  /** A repeat of the same id changes nothing and counts as stored. */
  add(comment: Comment): Promise<WriteOutcome>;
  find(id: string): Promise<Comment | undefined>;
  /** Number of remarks on one attempt. */
  countOf(attemptId: string): Promise<number>;
  /** On one item, the latest first. */
  ofItem(code: string): Promise<Comment[]>;
  ofSitting(sittingId: string): Promise<(Comment & { readonly number: string })[]>;
  /** Number of remarks per attempt. */
  countBySitting(sittingId: string): Promise<ReadonlyMap<string, number>>;
  /** Number of remarks per item code. */
  countByItem(): Promise<ReadonlyMap<string, number>>;
}
