import { Button, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { SebOverview, SebPolicy } from '#contracts/seb.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import classes from './Seb.module.css';
import { sebQuery } from './sebQueries.ts';
import { sebTexts } from './sebTexts.ts';

const policies: readonly SebPolicy[] = ['off', 'recommended', 'required'];

/** The choice between not, recommended and required; each says what it means. */
export function PolicyForm({ sittingId, seb }: { readonly sittingId: string; readonly seb: SebOverview }) {
  const text = useText(sebTexts).policy;
  const notify = useNotify();
  const message = useProblemMessage();
  const client = useQueryClient();
  const [policy, setPolicy] = useState<SebPolicy>(seb.policy);
  const choose = useMutation({
    mutationFn: () => call('PUT /api/sittings/:sittingId/seb', { params: { sittingId }, body: { policy } }),
    onSuccess: (overview) => {
      client.setQueryData(sebQuery(sittingId).queryKey, overview);
      notify(text.saved);
    },
  });
  const isOpen = (one: SebPolicy) => seb.mayTighten || policies.indexOf(one) <= policies.indexOf(seb.policy);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate();
      }}
    >
      <Stack gap={12} align="flex-start">
        <Radio.Group
          aria-label={text.title}
          value={policy}
          onChange={(value) => setPolicy(policies.find((one) => one === value)!)}
        >
          <Stack gap={12}>
            {policies.map((one) => (
              <Radio
                key={one}
                value={one}
                label={text.names[one]}
                description={text.means[one]}
                disabled={!isOpen(one)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {!seb.mayTighten && <Notice tone="plain">{text.fixed}</Notice>}
        <Text className={classes.prose}>{text.proves}</Text>
        {choose.error !== null && (
          <Notice tone="attention" role="alert">
            {message(choose.error)}
          </Notice>
        )}
        <Button type="submit" loading={choose.isPending} disabled={policy === seb.policy}>
          {text.save}
        </Button>
      </Stack>
    </form>
  );
}
