import { call } from '#client/shared/api.ts';
import type { ActionReport, ActOnCandidates, RoomActionKind, RoomRow, RoomView } from '#contracts/room.ts';
import { UnlockCodeDialog } from '../coordinator/seb/UnlockCodeDialog.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { CandidateDialog } from './CandidateDialog.tsx';
import { IrregularityDialog } from './IrregularityDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { SignOffDialog } from './SignOffDialog.tsx';

/** What is being done now. Rows are as they were chosen; dialogs look them up again. */
export type RoomStep =
  | { readonly kind: 'candidate'; readonly row: RoomRow }
  | { readonly kind: 'act'; readonly action: RoomActionKind; readonly rows: readonly RoomRow[] }
  /** `row: null`: about the whole room. */
  | { readonly kind: 'note'; readonly row: RoomRow | null }
  /** `rows: null`: to everyone. */
  | { readonly kind: 'message'; readonly rows: readonly RoomRow[] | null }
  /** A code to go on without the check of Safe Exam Browser. */
  | { readonly kind: 'sebCode'; readonly row: RoomRow }
  | { readonly kind: 'signOff' };

interface Props {
  readonly view: RoomView;
  readonly step: RoomStep;
  readonly offline: boolean;
  readonly onStep: (step: RoomStep) => void;
  readonly onActed: (command: ActOnCandidates, report: ActionReport) => void;
  readonly onClose: () => void;
}

/** The dialog of the step that is being taken. */
export function RoomDialogs({ view, step, offline, onStep, onActed, onClose }: Props) {
  switch (step.kind) {
    case 'candidate': {
      const row = view.rows.find(({ attemptId }) => attemptId === step.row.attemptId) ?? step.row;
      return <CandidateDialog view={view} row={row} offline={offline} onStep={onStep} onClose={onClose} />;
    }
    case 'act':
      return (
        <ActionDialog view={view} kind={step.action} rows={step.rows} onActed={onActed} onClose={onClose} />
      );
    case 'note':
      return <IrregularityDialog view={view} row={step.row} onClose={onClose} />;
    case 'message':
      return <MessageDialog view={view} rows={step.rows} onClose={onClose} />;
    case 'sebCode':
      return (
        <UnlockCodeDialog
          name={step.row.name}
          askCode={(reason) =>
            call('POST /api/rooms/:roomId/seb-unlock-codes', {
              params: { roomId: view.room.id },
              body: { attemptId: step.row.attemptId, reason },
            })
          }
          onClose={onClose}
        />
      );
    case 'signOff':
      return <SignOffDialog view={view} onClose={onClose} />;
  }
}
