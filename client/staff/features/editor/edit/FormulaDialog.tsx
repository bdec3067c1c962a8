import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Formula } from '#client/shared/Formula.tsx';
import { formulaPart } from '#client/shared/formulaPart.ts';
import { formulaRules } from '#client/shared/formulaRules.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useText } from '../../../useText.ts';
import { editTexts } from './editTexts.ts';
import classes from './TextField.module.css';

interface Props {
  /** Empty for a new one. */
  readonly formula: string;
  readonly onDone: (formula: string) => void;
  readonly onClose: () => void;
}

const longest = 500;

/** Writing a formula in LaTeX, drawn at once as the candidate sees it. */
export function FormulaDialog({ formula, onDone, onClose }: Props) {
  const { formula: text } = useText(editTexts);
  const { part: katex } = formulaPart.usePart();
  const [latex, setLatex] = useState(formula);
  const [settled] = useDebouncedValue(latex.trim(), 150);
  const [tried, setTried] = useState(false);
  const wrong = (said: string): string | undefined => {
    if (said === '') return text.empty;
    try {
      katex?.renderToString(said, formulaRules);
      return undefined;
    } catch {
      return text.wrong;
    }
  };
  return (
    <StepDialog
      title={text.title}
      submit={formula === '' ? text.insert : text.change}
      pending={false}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (wrong(latex.trim()) === undefined) onDone(latex.trim());
      }}
    >
      <Textarea
        data-autofocus
        label={text.latex}
        description={text.hint}
        spellCheck={false}
        maxLength={longest}
        autosize
        minRows={2}
        value={latex}
        onChange={(event) => setLatex(event.currentTarget.value)}
        error={(tried || settled !== '') && wrong(settled)}
      />
      <output className={classes.formulaPreview} aria-label={text.preview}>
        {settled !== '' && <Formula key={settled} latex={settled} />}
      </output>
    </StepDialog>
  );
}
