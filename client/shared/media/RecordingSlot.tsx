import type { MediaAddress } from '../RichTextView.tsx';
import type { RecordingBlock } from './Recording.tsx';
import { recordingPart } from './recordingPart.ts';

interface Props {
  readonly recording: RecordingBlock;
  readonly mediaAt: MediaAddress;
}

/** The place of a clip or sound: kept free while its player is fetched, so that nothing jumps. */
export function RecordingSlot({ recording, mediaAt }: Props) {
  const { part } = recordingPart.usePart();
  if (part !== undefined) return <part.Recording recording={recording} mediaAt={mediaAt} />;
  if (recording.type === 'audio') return <div className="recording recording-sound" />;
  const { widthPx, heightPx } = recording;
  return (
    <div className="recording recording-clip">
      <div
        className="recording-frame"
        style={{ maxWidth: widthPx, aspectRatio: `${widthPx} / ${heightPx}` }}
      />
    </div>
  );
}
