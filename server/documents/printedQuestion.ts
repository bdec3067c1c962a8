import type { LintNote } from '#contracts/editing.ts';
import type { ItemView, ShownResponse } from '#contracts/itemView.ts';
import type { Source } from '#itembank/content/item.ts';
import type { InlineText, RichText } from '#itembank/content/richText.ts';
import type { Stage } from '#itembank/taxonomy/lifeCycle.ts';

/** A question on paper: what a candidate sees of it, and for editors what belongs to it. */
export interface PrintedQuestion {
  readonly view: ItemView;
  /** The case that this question and those after it share, printed once, before the first of them. */
  readonly sharedCase: { readonly upTo: number; readonly vignette: RichText | null } | null;
  /** Only in a copy for editors. */
  readonly editorial: EditorialPart | null;
}

/** What candidates never see. */
export interface EditorialPart {
  readonly code: string;
  readonly key: ShownResponse;
  /** What is right as well: a range, or other ways to write it; null where the key says it all. */
  readonly alsoRight: string | null;
  readonly rationale: InlineText;
  /** Why each part is right or wrong, by its letter or number as printed. */
  readonly parts: readonly { readonly label: string; readonly rationale: InlineText }[];
  readonly sources: readonly Source[];
  readonly reviewBy: string;
  /** Only in a review set. */
  readonly review: ReviewPart | null;
}

/** Where an item stands in its life, and what is open about it. */
export interface ReviewPart {
  readonly stage: Stage;
  readonly version: number;
  readonly findings: readonly Pick<LintNote, 'severity' | 'at' | 'quote' | 'says' | 'dismissed'>[];
  readonly threads: readonly {
    readonly field: string;
    readonly quote: string | null;
    readonly entries: readonly { readonly by: string; readonly at: number; readonly text: string }[];
  }[];
}
