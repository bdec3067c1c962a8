import { NativeSelect, TextInput } from '@mantine/core';
import type { ImportChoices } from '#itembank/content/importChoices.ts';
import { Source } from '#itembank/content/item.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editTexts } from '../edit/editTexts.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Imports.module.css';
import { importTexts } from './importTexts.ts';

type Defaults = ImportChoices['defaults'];

interface Props {
  readonly defaults: Defaults;
  readonly onChange: (defaults: Defaults) => void;
}

/** What stands in a question where the file says nothing. */
export function DefaultFields({ defaults, onChange }: Props) {
  const text = useText(importTexts);
  const { pools } = useText(editorTexts);
  const { kinds } = useText(editTexts).sources;
  const format = useFormat();
  const { classification, source } = defaults;
  const classify = (attribute: Attribute, value: string) => {
    const { [attribute]: _, ...others } = classification;
    onChange({ ...defaults, classification: value === '' ? others : { ...others, [attribute]: value } });
  };
  const sourceLine = (field: 'title' | 'edition' | 'passage', label: string) => (
    <TextInput
      label={label}
      value={source[field]}
      maxLength={200}
      onChange={(event) =>
        onChange({ ...defaults, source: { ...source, [field]: event.currentTarget.value } })
      }
    />
  );
  return (
    <section className={classes.part} aria-label={text.defaults}>
      <h2>{text.defaults}</h2>
      <p className={classes.quiet}>{text.defaultsHint}</p>
      <div className={classes.grid}>
        <NativeSelect
          label={text.pool}
          value={defaults.pool}
          onChange={(event) => onChange({ ...defaults, pool: Pool.parse(event.currentTarget.value) })}
          data={Pool.options.map((value) => ({ value, label: pools[value] }))}
        />
        {Attribute.options.map((attribute) => (
          <NativeSelect
            key={attribute}
            label={text.fields[attribute]}
            value={classification[attribute] ?? ''}
            onChange={(event) => classify(attribute, event.currentTarget.value)}
            data={[
              { value: '', label: text.empty },
              ...terms[attribute].map((term) => ({
                value: term.id,
                label: attribute === 'icpc' ? `${term.id} ${format.name(term)}` : format.name(term),
              })),
            ]}
          />
        ))}
        <TextInput
          type="date"
          label={text.fields.reviewBy}
          value={defaults.reviewBy ?? ''}
          onChange={(event) => onChange({ ...defaults, reviewBy: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={text.sourceKind}
          value={source.kind}
          onChange={(event) =>
            onChange({
              ...defaults,
              source: { ...source, kind: Source.shape.kind.parse(event.currentTarget.value) },
            })
          }
          data={Source.shape.kind.options.map((value) => ({ value, label: kinds[value] }))}
        />
        {sourceLine('title', text.fields.sourceTitle)}
        {sourceLine('edition', text.fields.edition)}
        {sourceLine('passage', text.fields.passage)}
        <TextInput
          label={text.fields.rationale}
          value={defaults.rationale}
          maxLength={200}
          onChange={(event) => onChange({ ...defaults, rationale: event.currentTarget.value })}
        />
      </div>
    </section>
  );
}
