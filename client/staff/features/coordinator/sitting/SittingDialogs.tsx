import type { Sitting } from '#contracts/sitting.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { StartDialog } from './StartDialog.tsx';
import type { SittingDialog } from './useSittingContext.ts';

interface Props {
  readonly sitting: Sitting;
  readonly dialog: SittingDialog | undefined;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. Each step that touches candidates asks here first. */
export function SittingDialogs({ sitting, dialog, onClose }: Props) {
  switch (dialog) {
    case 'publish':
      return <PublishDialog sitting={sitting} onClose={onClose} />;
    case 'start':
      return <StartDialog sitting={sitting} onClose={onClose} />;
    case 'extend':
      return <ExtendDialog sitting={sitting} onClose={onClose} />;
    case 'close':
      return <CloseDialog sitting={sitting} onClose={onClose} />;
    case 'release':
      return <ReleaseDialog sitting={sitting} onClose={onClose} />;
    case undefined:
      return null;
  }
}
