import type { ItemView, OptionLetter } from '#contracts/itemView.ts';
import type { Language } from '../language.ts';
import { InlineTextView } from '../RichTextView.tsx';

interface Props {
  readonly letter: OptionLetter;
  readonly content: ItemView['options'][number]['content'];
  readonly language: Language;
  readonly groupName: string;
  readonly strikeOutText: string;
  readonly chosen: boolean;
  readonly struckOut: boolean;
  readonly locked: boolean;
  readonly onChoose: () => void;
  readonly onStrikeOut: () => void;
}

/** One answer: the whole row chooses it, the sign at its end strikes it out. */
export function OptionRow({ letter, content, language, groupName, ...row }: Props) {
  const { strikeOutText, chosen, struckOut, locked, onChoose, onStrikeOut } = row;
  const state = `${chosen ? ' option-chosen' : ''}${struckOut ? ' option-struck-out' : ''}`;
  return (
    <div className={`option${state}${locked ? ' option-locked' : ''}`}>
      <label>
        <input
          type="radio"
          name={groupName}
          value={letter}
          checked={chosen}
          aria-disabled={locked}
          onChange={onChoose}
        />
        <span className="option-letter">{letter}</span>
        <span className="option-text" lang={language}>
          <InlineTextView content={content} />
        </span>
      </label>
      <button
        type="button"
        className="option-strike-out"
        aria-label={strikeOutText}
        title={strikeOutText}
        aria-pressed={struckOut}
        aria-disabled={locked}
        onClick={onStrikeOut}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 12h16M16.5 7.2C15.8 5.8 14.2 5 12.2 5H11.5a3.5 3.5 0 0 0 0 7h1.5a3.5 3.5 0 0 1 0 7h-1.2c-2 0-3.7-.8-4.3-2.2" />
        </svg>
      </button>
    </div>
  );
}
