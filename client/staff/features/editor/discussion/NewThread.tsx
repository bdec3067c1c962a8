import { NativeSelect, TextInput } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { Discussion } from '#contracts/discussing.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { fieldsOf } from '../content/itemFields.ts';
import type { KeptWords } from '../drafts/useKeptWords.ts';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import { discussionTexts } from './discussionTexts.ts';
import { type Said, SayForm } from './SayForm.tsx';

/** The fields of a new thread. */
export interface ThreadWords extends Said {
  readonly field: string;
  readonly quote: string;
}

interface Props {
  readonly item: ItemPage;
  readonly people: Discussion['people'];
  /** What it is about and what is said of it, kept on this device. */
  readonly kept: KeptWords<ThreadWords>;
  readonly onClose: () => void;
}

/** Begins a thread about a field of the version in sight. */
export function NewThread({ item, people, kept, onClose }: Props) {
  const { form, whole } = useText(discussionTexts);
  const words = useText(editorTexts);
  const notify = useNotify();
  const { code, version, content } = item;
  const fields = ['item', ...fieldsOf(content)];
  const { quote } = kept.words;
  // The item may have changed since the words were kept.
  const field = fields.includes(kept.words.field) ? kept.words.field : 'item';
  return (
    <SayForm
      code={code}
      label={form.text}
      submit={form.submit}
      people={people}
      kept={kept}
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
      {(sending) => (
        <>
          <NativeSelect
            label={form.field}
            disabled={sending}
            value={field}
            onChange={(event) => kept.set({ field: event.currentTarget.value })}
            data={fields.map((value) => ({
              value,
              label: value === 'item' ? whole : fieldName(value, words),
            }))}
          />
          <TextInput
            label={form.quote}
            maxLength={300}
            readOnly={sending}
            value={quote}
            onChange={(event) => kept.set({ quote: event.currentTarget.value })}
          />
        </>
      )}
    </SayForm>
  );
}
