import { diffWordsWithSpace } from 'diff';
import { useText } from '../../../useText.ts';
import classes from './Difference.module.css';
import { itemTexts } from './itemTexts.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly side: boolean;
}

/** One field before and after, word by word. What changed is marked by line and sign, not by colour alone. */
export function FieldDifference({ before, after, side }: Props) {
  const parts = diffWordsWithSpace(before, after);
  const draw = (without: 'added' | 'removed' | undefined) =>
    parts.map((part, i) => {
      if (without !== undefined && part[without]) return null;
      const kind = part.added ? 'added' : part.removed ? 'removed' : undefined;
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a difference never move
      return kind ? <Changed key={i} kind={kind} text={part.value} /> : <span key={i}>{part.value}</span>;
    });
  if (!side) return <p className={classes.text}>{draw(undefined)}</p>;
  return (
    <div className={classes.sides}>
      <p className={classes.text}>{draw('added')}</p>
      <p className={classes.text}>{draw('removed')}</p>
    </div>
  );
}

function Changed({ kind, text }: { readonly kind: 'added' | 'removed'; readonly text: string }) {
  const { compare } = useText(itemTexts);
  const Mark = kind === 'added' ? 'ins' : 'del';
  const sign = kind === 'added' ? '+' : '−';
  return (
    <Mark className={classes.change} title={compare[kind]}>
      <span className={classes.sign}>[{sign}</span>
      {text}
      <span className={classes.sign}>{sign}]</span>
    </Mark>
  );
}
