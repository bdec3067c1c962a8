import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { sittingsQuery } from '../data/sittingQueries.ts';
import { rehearsalTexts } from './rehearsalTexts.ts';

/** Removes a rehearsal that is a draft or over. */
export function RemoveRehearsal({ sitting }: { readonly sitting: Sitting }) {
  const { remove: text } = useText(rehearsalTexts);
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      call('POST /api/sittings/:sittingId/rehearsal/remove', {
        params: { sittingId: sitting.id },
        body: { version: sitting.version },
      }),
    onSuccess: () => {
      notify(text.done);
      void client.invalidateQueries({ queryKey: sittingsQuery.queryKey });
      void navigate('/sittings');
    },
  });
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open && (
        <StepDialog
          title={text.title}
          submit={text.submit}
          pending={remove.isPending}
          error={remove.error}
          danger
          onSubmit={() => remove.mutate()}
          onClose={() => setOpen(false)}
        >
          <Text>{text.body(sitting.candidates)}</Text>
        </StepDialog>
      )}
    </div>
  );
}
