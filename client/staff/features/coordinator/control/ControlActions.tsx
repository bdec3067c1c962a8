import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { periodOf } from '../sittings/periodOf.ts';
import classes from './Control.module.css';
import { controlTexts } from './controlTexts.ts';
import { EveryoneDialog } from './EveryoneDialog.tsx';

interface Props {
  readonly sitting: Sitting;
  /** Who would be touched: those who have not finished. */
  readonly unfinished: number;
  /** The server's time, by which the countdown runs. */
  readonly now: number;
  readonly onExtend: () => void;
  readonly extendLabel: string;
}

type Step = 'undo' | 'pause' | 'continue';

/** What can be done for everyone at this moment. */
export function ControlActions({ sitting, unfinished, now, onExtend, extendLabel }: Props) {
  const text = useText(controlTexts);
  const format = useFormat();
  const [step, setStep] = useState<Step>();
  if (sitting.state !== 'open' || sitting.startsAt === null) return null;
  // A period opens for nobody in particular; there is nothing to undo.
  const counting = now < sitting.startsAt && periodOf(sitting) === undefined;
  const params = { sittingId: sitting.id };
  const { version } = sitting;
  const common = { sitting, onClose: () => setStep(undefined) };
  return (
    <section className={classes.everyone} aria-label={text.actions}>
      {counting && <Notice tone="attention">{text.undo.until(format.seconds(sitting.startsAt))}</Notice>}
      {sitting.pausedAt !== null && (
        <Notice tone="attention" role="status">
          {text.pause.since(format.seconds(sitting.pausedAt))}
        </Notice>
      )}
      <div className={classes.actions}>
        {counting ? (
          <Button color="stopped" onClick={() => setStep('undo')}>
            {text.undo.open}
          </Button>
        ) : sitting.pausedAt === null ? (
          <Button variant="default" onClick={() => setStep('pause')}>
            {text.pause.open}
          </Button>
        ) : (
          <Button onClick={() => setStep('continue')}>{text.continue.open}</Button>
        )}
        <Button variant="default" onClick={onExtend}>
          {extendLabel}
        </Button>
      </div>
      {step === 'undo' && (
        <EveryoneDialog
          {...common}
          text={text.undo}
          count={sitting.candidates}
          danger
          reasoned
          act={(reason) =>
            call('POST /api/sittings/:sittingId/start/undo', { params, body: { version, reason } })
          }
        />
      )}
      {step === 'pause' && (
        <EveryoneDialog
          {...common}
          text={text.pause}
          count={unfinished}
          danger
          reasoned
          act={(reason) => call('POST /api/sittings/:sittingId/pause', { params, body: { version, reason } })}
        />
      )}
      {step === 'continue' && (
        <EveryoneDialog
          {...common}
          text={text.continue}
          count={unfinished}
          reasoned={false}
          act={() => call('POST /api/sittings/:sittingId/continue', { params, body: { version } })}
        />
      )}
    </section>
  );
}
