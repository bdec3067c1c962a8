/** Why an item cannot be kept, or should be looked at. */
export type NoticeReason =
  | 'noResponses'
  | 'noVariance'
  | 'tooFewResponses'
  | 'unusedCategory'
  | 'negativeDiscrimination'
  | 'fewResponses'
  | 'uninformative'
  | 'extremeDifficulty'
  | 'notConverged';

/**
 * What is wrong with an item. A *refused* item was left out and gets no parameters. An *unusable* one was
 * estimated, but should not be kept: it measures nobody. A *warning* is for a person to judge.
 */
export interface ItemNotice {
  readonly item: number;
  readonly verdict: 'refused' | 'unusable' | 'warned';
  readonly reason: NoticeReason;
  /** The reason in words, with its figures. */
  readonly text: string;
}

/** What is to be told about one item, by its index. */
export function noticeOf(
  verdict: ItemNotice['verdict'],
  item: number,
  reason: NoticeReason,
  text: string,
): ItemNotice {
  return { item, verdict, reason, text };
}
