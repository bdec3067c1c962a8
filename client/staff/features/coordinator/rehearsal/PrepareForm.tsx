import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { sittingsQuery } from '../data/sittingQueries.ts';
import { BoundedNumber } from './BoundedNumber.tsx';
import classes from './Rehearsal.module.css';
import { rehearsalTexts } from './rehearsalTexts.ts';

/** As many as may run beside the server; it refuses more. */
const mostBeside = 1_000;

/** Makes a rehearsal of this sitting, and goes there. */
export function PrepareForm({ sitting }: { readonly sitting: Sitting }) {
  const { prepare: text } = useText(rehearsalTexts);
  const notify = useNotify();
  const message = useProblemMessage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const most = Math.min(sitting.candidates, mostBeside);
  const [candidates, setCandidates] = useState<string | number>(most);
  const [planned, setPlanned] = useState('');
  const [tried, setTried] = useState(false);
  const valid = Number.isInteger(candidates) && Number(candidates) >= 1 && Number(candidates) <= most;
  const make = useMutation({
    mutationFn: () =>
      call('POST /api/sittings/:sittingId/rehearsal/prepare', {
        params: { sittingId: sitting.id },
        body: {
          candidates: Number(candidates),
          plannedAt: planned === '' ? Date.now() : Date.parse(planned),
        },
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: sittingsQuery.queryKey });
      notify(text.made);
      void navigate(`/sittings/${made.id}/overview`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (valid && !make.isPending) make.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16} align="flex-start">
        <Title order={2}>{text.title}</Title>
        <Text className={classes.prose}>{text.body}</Text>
        {sitting.candidates === 0 ? (
          <Notice tone="plain">{text.noRoster}</Notice>
        ) : (
          <>
            <div className={classes.fields}>
              <BoundedNumber
                label={text.candidates}
                description={text.candidatesHint(most)}
                value={candidates}
                onChange={setCandidates}
                least={1}
                most={most}
                wrong={tried && !valid && text.candidatesWrong(most)}
              />
              <TextInput
                label={text.planned}
                description={text.plannedHint}
                type="datetime-local"
                value={planned}
                onChange={(event) => setPlanned(event.currentTarget.value)}
              />
            </div>
            {make.error !== null && (
              <Notice tone="attention" role="alert">
                {message(make.error)}
              </Notice>
            )}
            <Button type="submit" loading={make.isPending}>
              {text.submit}
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}
