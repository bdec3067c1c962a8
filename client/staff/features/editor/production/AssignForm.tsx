import { NativeSelect, NumberInput, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { NewAssignment, type Production } from '#contracts/producing.ts';
import type { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { StepButton } from '../../../shell/StepButton.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { useToday } from '../data/useToday.ts';
import { coverageTexts } from './coverageTexts.ts';
import { planKey } from './productionQuery.ts';
import { useProductionAction } from './useProductionAction.ts';

interface Props {
  readonly pool: Pool;
  readonly cell: CoverageCell;
  readonly authors: Production['authors'];
  /** Something of the plan is under way, here or beside it. */
  readonly pending: boolean;
  readonly onClose: () => void;
}

/** Asks an author for items of a cell. */
export function AssignForm({ pool, cell, authors, pending, onClose }: Props) {
  const { assign: text } = useText(coverageTexts);
  const message = useProblemMessage();
  const notify = useNotify();
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID());
  const [author, setAuthor] = useState('');
  const [count, setCount] = useState<number | string>(1);
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const asked = NewAssignment.safeParse({ id, pool, cell, author, count, due });
  const isComplete = asked.success && due >= today;
  const send = useProductionAction(
    (body: NewAssignment) => call('POST /api/production/assignments', { body }),
    () => {
      notify(text.given(authors.find((one) => one.id === author)?.name ?? ''));
      onClose();
    },
    planKey,
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isComplete && !pending) send.mutate(asked.data);
      }}
    >
      <Stack gap={10}>
        <Title order={3}>{text.title}</Title>
        <NativeSelect
          label={text.author}
          value={author}
          onChange={(event) => setAuthor(event.currentTarget.value)}
          data={[
            { value: '', label: text.choose },
            ...authors.map(({ id: value, name }) => ({ value, label: name })),
          ]}
        />
        <NumberInput
          label={text.count}
          value={count}
          onChange={setCount}
          min={1}
          max={50}
          allowDecimal={false}
          hideControls
          maw={160}
        />
        <TextInput
          type="date"
          label={text.due}
          min={today}
          maw={200}
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        {tried && !isComplete && (
          <Notice tone="attention" role="alert">
            {text.missing}
          </Notice>
        )}
        {send.error !== null && (
          <Notice tone="attention" role="alert">
            {message(send.error)}
          </Notice>
        )}
        <StepButton
          pending={send.isPending}
          disabled={pending && !send.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          {text.submit}
        </StepButton>
      </Stack>
    </form>
  );
}
