/** Text as another system wrote it; its mark-up is not yet checked, so it is never shown as it is. */
export interface ForeignText {
  readonly format: 'html' | 'plain' | 'markdown' | 'moodle';
  readonly text: string;
}

/** An answer a candidate can give or choose, and the share of the points it earns: 1 is all of them. */
export interface ForeignAnswer {
  readonly text: ForeignText;
  readonly share: number;
  readonly feedback: ForeignText | undefined;
}

/** A question of another system in our words. What has no place here stays what it was, with the reason. */
export type ImportedContent =
  | { readonly kind: 'singleChoice' | 'multipleResponse'; readonly options: readonly ForeignAnswer[] }
  | { readonly kind: 'trueFalse'; readonly isTrue: boolean }
  | {
      readonly kind: 'shortText';
      readonly caseSensitive: boolean;
      readonly accepted: readonly ForeignAnswer[];
    }
  | {
      readonly kind: 'numeric';
      readonly accepted: readonly { readonly low: number; readonly high: number; readonly share: number }[];
    }
  | {
      readonly kind: 'matching';
      readonly pairs: readonly { readonly from: ForeignText; readonly to: string }[];
      /** Answers that belong to nothing. */
      readonly extra: readonly string[];
    }
  | { readonly kind: 'essay' }
  | { readonly kind: 'stimulus' }
  | { readonly kind: 'unsupported'; readonly reason: string };

/** A question that was read from GIFT, Moodle XML or QTI 1.2; not yet an item of the bank. */
export interface ImportedQuestion {
  readonly identifier: string | undefined;
  readonly title: string | undefined;
  /** The type, in the words of the format it comes from. */
  readonly type: string;
  readonly stem: ForeignText;
  readonly maxScore: number | undefined;
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly content: ImportedContent;
  readonly line: number;
}
