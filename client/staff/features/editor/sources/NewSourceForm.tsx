import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { UnknownSource } from '#contracts/sources.ts';
import { Source } from '#itembank/content/item.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { useToday } from '../data/useToday.ts';
import { editTexts } from '../edit/editTexts.ts';
import { EditionFields } from './EditionFields.tsx';
import { editionFacts, editionFaults, emptyEdition } from './editionInput.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';
import { useSourceAction } from './useSourceAction.ts';

export function NewSourceForm({ from }: { readonly from: UnknownSource | undefined }) {
  const { form: text } = useText(sourcesTexts);
  const { kinds } = useText(editTexts).sources;
  const message = useProblemMessage();
  const notify = useNotify();
  const navigate = useNavigate();
  const today = useToday();
  const [kind, setKind] = useState<Source['kind']>(from?.kind ?? 'nhgStandard');
  const [title, setTitle] = useState(from?.title ?? '');
  const [number, setNumber] = useState(from?.number ?? '');
  const [edition, setEdition] = useState({ ...emptyEdition, edition: from?.edition ?? '' });
  const [tried, setTried] = useState(false);
  const faults = editionFaults(edition, today, false);
  const untitled = title.trim().length < 3;
  const register = useSourceAction(
    () =>
      call('POST /api/sources', {
        body: { kind, title: title.trim(), number: number.trim() || null, ...editionFacts(edition) },
      }),
    ({ id, title: made }) => {
      notify(text.done(made));
      void navigate(`/sources/${encodeURIComponent(id)}`);
    },
  );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!untitled && Object.keys(faults).length === 0 && !register.isPending) register.mutate(undefined);
      }}
    >
      <NativeSelect
        label={text.kind}
        value={kind}
        data={Source.shape.kind.options.map((value) => ({ value, label: kinds[value] }))}
        onChange={(event) => setKind(Source.shape.kind.parse(event.currentTarget.value))}
      />
      <TextInput
        label={text.name}
        maxLength={300}
        value={title}
        error={tried && untitled && text.missing}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={text.number}
        description={text.numberHint}
        maxLength={20}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <EditionFields
        value={edition}
        faults={tried ? faults : {}}
        sinceRequired={false}
        onChange={setEdition}
      />
      {register.error !== null && (
        <Notice tone="attention" role="alert">
          {message(register.error)}
        </Notice>
      )}
      <Button type="submit" loading={register.isPending}>
        {text.submit}
      </Button>
    </form>
  );
}
