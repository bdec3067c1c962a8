import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Source } from '#itembank/content/item.ts';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import { useText } from '../../../useText.ts';
import classes from './Sources.module.css';
import { sourcesQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';

interface Props {
  readonly source: Source;
  readonly onChoose: (part: Pick<Source, 'kind' | 'title' | 'number' | 'edition'>) => void;
  readonly className?: string | undefined;
}

/** A source of the registry with the edition that counts; what is typed freely is proposed to it. */
export function ChooseSource({ source, onChoose, className }: Props) {
  const { choose: text } = useText(sourcesTexts);
  const { data } = useQuery(sourcesQuery);
  if (data === undefined || data.sources.length === 0) return null;
  const known =
    source.title.length < 3 ? undefined : data.sources.find(({ keys }) => keys.includes(sourceKey(source)));
  return (
    <div className={className}>
      <Select
        searchable
        clearable
        label={text.label}
        placeholder={text.none}
        value={known?.id ?? null}
        onChange={(id) => {
          const chosen = data.sources.find((one) => one.id === id);
          if (chosen === undefined) return;
          const { kind, title, number, edition } = chosen;
          onChoose({ kind, title, number, edition });
        }}
        data={data.sources.map(({ id, number, title }) => ({
          value: id,
          label: number === null ? title : `${number} ${title}`,
        }))}
      />
      {known === undefined && source.title.length >= 3 && <p className={classes.quiet}>{text.proposed}</p>}
      {known !== undefined && known.edition !== source.edition && (
        <p className={classes.attention}>{text.behind(known.edition)}</p>
      )}
    </div>
  );
}
