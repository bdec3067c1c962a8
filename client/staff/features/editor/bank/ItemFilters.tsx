import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { type Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { editorTexts } from '../editorTexts.ts';
import { bankTexts } from './bankTexts.ts';
import { workQueues } from './workQueues.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Shown only when an address asks for them, as that of a cell of the coverage does. */
const seldom = ['ageBand', 'aspect', 'urgency'] as const;

/** Narrows the table of items; each choice stands in the URL. */
export function ItemFilters() {
  const text = useText(bankTexts);
  const { stages, pools, attributes } = useText(editorTexts);
  const format = useFormat();
  const [params] = useSearchParams();
  const choicesOf = (attribute: Attribute) =>
    terms[attribute].map(({ id, nl, en }) => ({
      value: id,
      label: attribute === 'icpc' ? `${id} ${format.name({ nl, en })}` : format.name({ nl, en }),
    }));
  return (
    <>
      <Filter
        name="only"
        label={text.only}
        choices={workQueues.map((value) => ({ value, label: text.queues[value] }))}
      />
      <Filter
        name="stage"
        label={text.columns.stage}
        choices={Stage.options.map((value) => ({ value, label: stages[value] }))}
      />
      <Filter
        name="pool"
        label={text.columns.pool}
        choices={Object.entries(pools).map(([value, label]) => ({ value, label }))}
      />
      <Filter name="icpc" label={attributes.icpc} choices={choicesOf('icpc')} />
      <Filter name="theme" label={attributes.theme} choices={choicesOf('theme')} />
      {seldom
        .filter((name) => params.has(name))
        .map((name) => (
          <Filter key={name} name={name} label={attributes[name]} choices={choicesOf(name)} />
        ))}
    </>
  );
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

function Filter({ name, label, choices }: Props) {
  const { all } = useText(bankTexts);
  const [value, setValue] = useUrlParam(name);
  return (
    <NativeSelect
      aria-label={label}
      maw={210}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      data={[{ value: '', label: `${label}: ${all}` }, ...choices]}
    />
  );
}
