/** A remark of the candidate, on an item or on the whole test, until the server has it. */
export interface Remark {
  /** Made with the first letter, so that sending twice is harmless. */
  readonly commentId: string;
  readonly position: number | null;
  readonly text: string;
  readonly stage: 'draft' | 'underway' | 'waiting' | 'refused';
  /** When an earlier remark at this place was stored. */
  readonly storedAt: number | undefined;
}

export type Remarks = readonly Remark[];

export type RemarkEvent =
  | {
      readonly type: 'written';
      readonly position: number | null;
      readonly text: string;
      readonly newId: string;
    }
  | { readonly type: 'sent'; readonly commentId: string }
  | { readonly type: 'stored'; readonly commentId: string; readonly at: number; readonly newId: string }
  | { readonly type: 'failed'; readonly commentId: string; readonly because: 'lineLost' | 'refused' };

export function remarkAt(remarks: Remarks, position: number | null): Remark | undefined {
  return remarks.find((remark) => remark.position === position);
}

/** Remarks of an earlier page. What was underway there may not have arrived: it waits, and is sent again. */
export function carriedOver(remarks: Remarks): Remarks {
  return remarks.map((remark) => (remark.stage === 'underway' ? { ...remark, stage: 'waiting' } : remark));
}

/** Remarks after an event. After one is stored, its place is free for another, under a new id. */
export function reduceRemarks(remarks: Remarks, event: RemarkEvent): Remarks {
  switch (event.type) {
    case 'written': {
      const { position, text, newId } = event;
      const before = remarkAt(remarks, position);
      if (before === undefined) {
        return [...remarks, { commentId: newId, position, text, stage: 'draft', storedAt: undefined }];
      }
      if (before.stage === 'underway' || before.stage === 'waiting') return remarks;
      return replace(remarks, { ...before, text, stage: 'draft' });
    }
    case 'sent':
      return change(remarks, event.commentId, (remark) => ({ ...remark, stage: 'underway' }));
    case 'stored':
      return remarks.map((remark) =>
        remark.commentId === event.commentId
          ? { ...remark, commentId: event.newId, text: '', stage: 'draft', storedAt: event.at }
          : remark,
      );
    case 'failed':
      return change(remarks, event.commentId, (remark) => ({
        ...remark,
        stage: event.because === 'lineLost' ? 'waiting' : 'refused',
      }));
  }
}

function change(remarks: Remarks, commentId: string, to: (remark: Remark) => Remark): Remarks {
  return remarks.map((remark) => (remark.commentId === commentId ? to(remark) : remark));
}

function replace(remarks: Remarks, by: Remark): Remarks {
  return change(remarks, by.commentId, () => by);
}
