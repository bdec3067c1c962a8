import type { DependentItem, SourcePage } from '#contracts/sources.ts';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';

interface Props {
  readonly source: Pick<SourcePage, 'planned'>;
  /** Undefined while it cannot be said. */
  readonly touched: readonly DependentItem[] | undefined;
  /** Older than the edition that counts. */
  readonly older: boolean;
}

/** What recording an edition would do: how many items at which stage, and which sittings use them. */
export function EditionImpact({ source, touched, older }: Props) {
  const { record: text } = useText(sourcesTexts);
  const { stages } = useText(editorTexts);
  const format = useFormat();
  if (touched === undefined) return <p className={classes.quiet}>{text.fill}</p>;
  if (older) return <p role="status">{text.older}</p>;
  if (touched.length === 0) return <p role="status">{text.touchesNone}</p>;
  const atStage = Stage.options.flatMap((stage) => {
    const count = touched.filter((item) => item.stage === stage).length;
    return count === 0 ? [] : [{ stage, count }];
  });
  return (
    <div role="status">
      <strong>{text.touches(format.number(touched.length))}</strong>
      <ul className={classes.plain}>
        {atStage.map(({ stage, count }) => (
          <li key={stage}>
            {stages[stage]}: {format.number(count)}
          </li>
        ))}
        {source.planned.map(({ name, plannedAt, items }) => (
          <li key={`${name} ${plannedAt}`}>{text.planned(format.number(items), name)}</li>
        ))}
      </ul>
      <p>{text.blocked}</p>
    </div>
  );
}
