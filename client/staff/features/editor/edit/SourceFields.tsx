import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Source } from '#itembank/content/item.ts';
import { UndoLine } from '../../../states/UndoLine.tsx';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import { ChooseSource } from '../sources/ChooseSource.tsx';
import classes from './Editor.module.css';
import { editTexts } from './editTexts.ts';

interface Props {
  readonly sources: readonly Source[];
  readonly onChange: (sources: Source[]) => void;
}

const emptySource: Source = { kind: 'nhgStandard', title: '', number: null, edition: '', passage: '' };

/** What the item rests on, with the edition that was read and where in it. */
export function SourceFields({ sources, onChange }: Props) {
  const { sources: text } = useText(editTexts);
  const { fields } = useText(editorTexts);
  const [gone, setGone] = useState<readonly { readonly source: Source; readonly place: number }[]>([]);
  const last = gone.at(-1);
  const group = useRef<HTMLFieldSetElement>(null);
  /** The source that comes back takes the focus. */
  const coming = useRef<number>(undefined);
  useEffect(() => {
    if (coming.current === undefined) return;
    group.current?.querySelectorAll('fieldset')[coming.current]?.querySelector('input')?.focus();
    coming.current = undefined;
  });
  return (
    <fieldset ref={group} className={classes.group}>
      <legend>{fields.sources}</legend>
      {sources.map((source, place) => (
        <SourceField
          // biome-ignore lint/suspicious/noArrayIndexKey: sources have no name of their own and never move
          key={place}
          label={fields.source(place + 1)}
          source={source}
          removable={sources.length > 1}
          onChange={(part) => onChange(sources.map((one, i) => (i === place ? { ...one, ...part } : one)))}
          onRemove={() => {
            setGone([...gone, { source, place }]);
            onChange(sources.filter((_, i) => i !== place));
          }}
        />
      ))}
      {last && (
        <UndoLine
          key={gone.length}
          said={text.removed(last.source.title || fields.source(last.place + 1))}
          onUndo={() => {
            coming.current = last.place;
            onChange(sources.toSpliced(last.place, 0, last.source));
            setGone(gone.slice(0, -1));
          }}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
        onClick={() => onChange([...sources, emptySource])}
      >
        {text.add}
      </Button>
    </fieldset>
  );
}

interface SourceProps {
  readonly label: string;
  readonly source: Source;
  readonly removable: boolean;
  readonly onChange: (part: Partial<Source>) => void;
  readonly onRemove: () => void;
}

function SourceField({ label, source, removable, onChange, onRemove }: SourceProps) {
  const { sources: text } = useText(editTexts);
  return (
    <fieldset className={classes.source} aria-label={label}>
      <ChooseSource className={classes.wideField} source={source} onChoose={onChange} />
      <NativeSelect
        label={text.kind}
        value={source.kind}
        data={Source.shape.kind.options.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(event) => onChange({ kind: Source.shape.kind.parse(event.currentTarget.value) })}
      />
      <TextInput
        label={text.number}
        value={source.number ?? ''}
        onChange={(event) => onChange({ number: event.currentTarget.value || null })}
      />
      <TextInput
        className={classes.wideField}
        label={text.title}
        value={source.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label={text.edition}
        value={source.edition}
        onChange={(event) => onChange({ edition: event.currentTarget.value })}
      />
      <TextInput
        label={text.passage}
        value={source.passage}
        onChange={(event) => onChange({ passage: event.currentTarget.value })}
      />
      {removable && (
        <Button
          className={classes.wideField}
          variant="default"
          size="compact-sm"
          leftSection={<IconTrash size={14} stroke={1.75} aria-hidden="true" />}
          onClick={onRemove}
        >
          {text.remove(label)}
        </Button>
      )}
    </fieldset>
  );
}
