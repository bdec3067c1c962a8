import { NativeSelect } from '@mantine/core';
import { type Mapping, TableField } from '#itembank/content/importChoices.ts';
import { useText } from '../../../useText.ts';
import classes from './Imports.module.css';
import { importTexts } from './importTexts.ts';

interface Props {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column of a table fills each field. */
export function MappingFields({ headers, mapping, onChange }: Props) {
  const text = useText(importTexts);
  const columns = headers.map((header, i) => ({ value: String(i), label: header || `(${i + 1})` }));
  const choose = (field: TableField, value: string) => {
    const { [field]: _, ...others } = mapping;
    onChange(value === '' ? others : { ...others, [field]: Number(value) });
  };
  return (
    <section className={classes.part} aria-label={text.mapping}>
      <h2>{text.mapping}</h2>
      <p className={classes.quiet}>{text.mappingHint}</p>
      <div className={classes.grid}>
        {TableField.options.map((field) => (
          <NativeSelect
            key={field}
            label={text.fields[field]}
            value={mapping[field] === undefined ? '' : String(mapping[field])}
            onChange={(event) => choose(field, event.currentTarget.value)}
            data={[{ value: '', label: text.noColumn }, ...columns]}
          />
        ))}
      </div>
    </section>
  );
}
