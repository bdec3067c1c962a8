import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../../../useText.ts';
import type { EditionFaults, EditionInput } from './editionInput.ts';
import { sourcesTexts } from './sourcesTexts.ts';

interface Props {
  readonly value: EditionInput;
  readonly faults: EditionFaults;
  readonly sinceRequired: boolean;
  readonly onChange: (value: EditionInput) => void;
}

/** What an edition is: its name, since when, what is new, where to read it. */
export function EditionFields({ value, faults, sinceRequired, onChange }: Props) {
  const { form: text } = useText(sourcesTexts);
  const field = (name: keyof EditionInput) => ({
    value: value[name],
    error: faults[name] && text[faults[name]],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput
        label={text.edition}
        description={text.editionHint}
        maxLength={120}
        data-autofocus={sinceRequired}
        {...field('edition')}
      />
      <TextInput
        label={text.since}
        description={sinceRequired ? text.sinceHint : `${text.sinceHint} ${text.sinceUnknown}`}
        maxLength={10}
        {...field('since')}
      />
      <Textarea
        label={text.note}
        description={text.noteHint}
        autosize
        minRows={2}
        maxLength={2000}
        {...field('note')}
      />
      <TextInput label={text.url} type="url" maxLength={500} {...field('url')} />
    </>
  );
}
