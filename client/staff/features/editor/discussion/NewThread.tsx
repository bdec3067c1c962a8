import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Discussion } from '#contracts/discussing.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { fieldsOf } from '../content/itemFields.ts';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import { useFieldTexts } from '../item/useFieldTexts.ts';
import { discussionTexts } from './discussionTexts.ts';
import { fieldAbout } from './fieldAbout.ts';
import { SayForm } from './SayForm.tsx';

interface Props {
  readonly item: ItemPage;
  readonly people: Discussion['people'];
  /** The words that were selected when it was asked for; may be empty. */
  readonly selected: string;
  readonly onClose: () => void;
}

/** Begins a thread about a field of the version in sight. */
export function NewThread({ item, people, selected, onClose }: Props) {
  const { form, whole } = useText(discussionTexts);
  const words = useText(editorTexts);
  const textOf = useFieldTexts();
  const notify = useNotify();
  const { code, version, content } = item;
  const [field, setField] = useState<string>(
    () => fieldAbout(content, selected, (one) => textOf(content, one)) ?? 'item',
  );
  const [quote, setQuote] = useState(field === 'item' ? '' : selected);
  return (
    <SayForm
      code={code}
      label={form.text}
      submit={form.submit}
      people={people}
      send={(text) =>
        call('POST /api/items/:code/discussion', {
          params: { code },
          body: { version, field, quote: quote.trim() === '' ? null : quote, text },
        })
      }
      onDone={() => {
        notify(form.opened);
        onClose();
      }}
      onCancel={onClose}
    >
      <NativeSelect
        label={form.field}
        value={field}
        onChange={(event) => setField(event.currentTarget.value)}
        data={[
          { value: 'item', label: whole },
          ...fieldsOf(content).map((value) => ({ value, label: fieldName(value, words) })),
        ]}
      />
      <TextInput
        label={form.quote}
        maxLength={300}
        value={quote}
        onChange={(event) => setQuote(event.currentTarget.value)}
      />
    </SayForm>
  );
}
