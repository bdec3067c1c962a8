import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { SebPlatform } from '#contracts/seb.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { sebQuery } from './sebQueries.ts';
import { sebTexts } from './sebTexts.ts';

const platforms: readonly SebPlatform[] = ['windows', 'macos', 'ios'];

/** Adds a version to the list. */
export function ExamKeyForm({ sittingId }: { readonly sittingId: string }) {
  const text = useText(sebTexts).keys;
  const notify = useNotify();
  const message = useProblemMessage();
  const client = useQueryClient();
  const [platform, setPlatform] = useState<SebPlatform>('windows');
  const [version, setVersion] = useState('');
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const isKey = /^[0-9a-f]{64}$/i.test(key.trim());
  const add = useMutation({
    mutationFn: () =>
      call('POST /api/sittings/:sittingId/seb/exam-keys', {
        params: { sittingId },
        body: { platform, version, key },
      }),
    onSuccess: () => {
      notify(text.added);
      setVersion('');
      setKey('');
      setTried(false);
      return client.invalidateQueries({ queryKey: sebQuery(sittingId).queryKey });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isKey && version.trim() !== '') add.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      {add.error !== null && (
        <Notice tone="attention" role="alert">
          {message(add.error)}
        </Notice>
      )}
      <Group align="flex-start" gap={12} mt={12}>
        <NativeSelect
          label={text.platform}
          value={platform}
          onChange={(event) => setPlatform(platforms.find((one) => one === event.currentTarget.value)!)}
          data={platforms.map((one) => ({ value: one, label: text.platforms[one] }))}
        />
        <TextInput
          label={text.version}
          maxLength={40}
          value={version}
          onChange={(event) => setVersion(event.currentTarget.value)}
          error={tried && version.trim() === '' && text.versionMissing}
        />
        <TextInput
          label={text.key}
          description={text.keyHint}
          maw={560}
          flex="1 1 320px"
          maxLength={80}
          spellCheck={false}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          error={tried && !isKey && text.keyWrong}
        />
      </Group>
      <Button type="submit" variant="default" mt={12} loading={add.isPending}>
        {text.add}
      </Button>
    </form>
  );
}
