import { Button } from '@mantine/core';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { draftTexts } from './draftTexts.ts';

interface Props {
  readonly at: number;
  readonly onDiscard: () => void;
}

/** Says that one goes on with what was kept on this device, and lets one begin anew. */
export function ContinuedNotice({ at, onDiscard }: Props) {
  const text = useText(draftTexts);
  const format = useFormat();
  return (
    <Notice
      tone="plain"
      action={
        <Button variant="default" onClick={onDiscard}>
          {text.discard}
        </Button>
      }
    >
      {text.continued(format.dateTime(at))}
    </Notice>
  );
}
