import type { Literature } from '#contracts/itemView.ts';
import { bankLanguage } from '../../shared/bankLanguage.ts';

/** Sources as a reader looks them up: title, edition, place. */
export function LiteratureList({ literature }: { literature: readonly Literature[] }) {
  return (
    <ul className="literature" lang={bankLanguage}>
      {literature.map(({ title, edition, passage }) => (
        <li key={`${title} ${passage}`}>
          <cite>{title}</cite> ({edition}). {passage}.
        </li>
      ))}
    </ul>
  );
}
