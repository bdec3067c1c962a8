import { Button, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { RehearsalPlan } from '#contracts/rehearsing.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { BoundedNumber } from './BoundedNumber.tsx';
import classes from './Rehearsal.module.css';
import { useRehearsalAction } from './rehearsalQueries.ts';
import { rehearsalTexts } from './rehearsalTexts.ts';

const bounds = {
  seconds: [0.1, 300],
  arrival: [0, 30],
  late: [0, 50],
  lost: [0, 50],
} as const;
type Field = keyof typeof bounds;

interface Props {
  readonly sitting: Sitting;
  /** Whether there was a run before. */
  readonly again: boolean;
}

/** How the simulated candidates behave, and the button that lets them come. */
export function PlanForm({ sitting, again }: Props) {
  const { plan: text } = useText(rehearsalTexts);
  const notify = useNotify();
  const message = useProblemMessage();
  const [values, setValues] = useState<Record<Field, string | number>>({
    seconds: 20,
    arrival: 2,
    late: 5,
    lost: 2,
  });
  const [tried, setTried] = useState(false);
  const begin = useRehearsalAction(
    sitting.id,
    (body: RehearsalPlan) =>
      call('POST /api/sittings/:sittingId/rehearsal/start', { params: { sittingId: sitting.id }, body }),
    () => notify(text.begun),
  );
  const isRight = (field: Field) => {
    const value = values[field];
    const [least, most] = bounds[field];
    const whole = field === 'seconds' || Number.isInteger(value);
    return typeof value === 'number' && whole && value >= least && value <= most;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const fields = Object.keys(bounds) as Field[];
    if (begin.isPending || !fields.every(isRight)) return;
    begin.mutate({
      secondsPerAnswer: Number(values.seconds),
      arrivalSeconds: 60 * Number(values.arrival),
      latePercent: Number(values.late),
      lostDevicePercent: Number(values.lost),
    });
  };
  const number = (field: Field, label: string, wrong: string) => (
    <BoundedNumber
      label={label}
      value={values[field]}
      onChange={(value) => setValues({ ...values, [field]: value })}
      least={bounds[field][0]}
      most={bounds[field][1]}
      decimals={field === 'seconds'}
      wrong={tried && !isRight(field) && wrong}
    />
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16} align="flex-start">
        <Title order={2}>{text.title}</Title>
        <Text className={classes.prose}>{text.body}</Text>
        <div className={classes.fields}>
          {number('seconds', text.seconds, text.secondsWrong)}
          {number('arrival', text.arrival, text.arrivalWrong)}
          {number('late', text.late, text.percentWrong)}
          {number('lost', text.lost, text.percentWrong)}
        </div>
        <Text className={classes.prose}>{text.own}</Text>
        {begin.error !== null && (
          <Notice tone="attention" role="alert">
            {message(begin.error)}
          </Notice>
        )}
        <Button type="submit" loading={begin.isPending}>
          {again ? text.again(sitting.candidates) : text.submit(sitting.candidates)}
        </Button>
      </Stack>
    </form>
  );
}
