import { Button, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { isReviewStage, usualDue } from '#itembank/taxonomy/workTerms.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { useToday } from '../data/useToday.ts';
import { editorTexts } from '../editorTexts.ts';
import { AskReview } from './AskReview.tsx';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';

type Way = ItemPage['ways'][number];

/** Steps towards a test; the others take an item out of it. */
const onwards: ReadonlySet<Way['step']> = new Set(['submit', 'pass', 'pilot', 'makeAvailable']);

/** Every way on from this stage; those that are closed say what stands in the way. */
export function NextSteps({ item }: { readonly item: ItemPage }) {
  const { next } = useText(itemTexts);
  const { steps, guards, stages } = useText(editorTexts);
  const [taking, setTaking] = useState<Way>();
  return (
    <section className={classes.section}>
      <Title order={2}>{next.title}</Title>
      {item.ways.length === 0 && <p className={classes.quiet}>{next.none}</p>}
      <ul className={classes.ways}>
        {item.ways.map((way) => (
          <li key={`${way.step} ${way.to}`}>
            <Button
              variant={way.mayTake && onwards.has(way.step) ? 'filled' : 'default'}
              disabled={!way.mayTake}
              onClick={() => setTaking(way)}
            >
              {steps[way.step]}
            </Button>
            <div className={classes.quiet}>
              {next.to(stages[way.to])}
              {!way.mayTake && (
                <ul className={classes.plainList}>
                  {way.broken.length === 0 ? (
                    <li>{next.otherRole}</li>
                  ) : (
                    way.broken.map((guard) => <li key={guard}>{guards[guard]}</li>)
                  )}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
      {taking && <TakeStep item={item} way={taking} onClose={() => setTaking(undefined)} />}
    </section>
  );
}

interface Props {
  readonly item: ItemPage;
  readonly way: Way;
  readonly onClose: () => void;
}

function TakeStep({ item, way, onClose }: Props) {
  const { next } = useText(itemTexts);
  const { steps, stages } = useText(editorTexts);
  const notify = useNotify();
  const today = useToday();
  const [reason, setReason] = useState('');
  const [due, setDue] = useState(isReviewStage(way.to) ? usualDue(way.to, today) : '');
  const [asked, setAsked] = useState<ItemPage['mayBeAsked'][number]['id'][]>([]);
  const step = useItemAction(
    () =>
      call('POST /api/items/:code/steps', {
        params: { code: item.code },
        body: { basedOn: item.version, step: way.step, reason, ...(isReviewStage(way.to) && { due, asked }) },
      }),
    ({ code, stage }) => {
      notify(next.done(code, stages[stage]));
      onClose();
    },
    item.code,
  );
  return (
    <StepDialog
      title={`${item.code}: ${steps[way.step].toLowerCase()}`}
      submit={steps[way.step]}
      pending={step.isPending}
      error={step.error}
      danger={way.step === 'burn'}
      onSubmit={() => step.mutate(undefined)}
      onClose={onClose}
    >
      <p className={classes.flush}>{next.to(stages[way.to])}</p>
      {isReviewStage(way.to) && (
        <AskReview people={item.mayBeAsked} due={due} onDue={setDue} asked={asked} onAsked={setAsked} />
      )}
      <Textarea
        data-autofocus
        label={next.reason}
        description={next.reasonHint}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
