import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { Formula } from '#client/shared/Formula.tsx';
import { useText } from '../../../useText.ts';
import { editTexts } from './editTexts.ts';
import { FormulaDialog } from './FormulaDialog.tsx';
import classes from './TextField.module.css';

/** A formula in a text being written: drawn, and opened to change it. */
export function FormulaNode({ node, updateAttributes }: ReactNodeViewProps) {
  const { formula: text } = useText(editTexts);
  const [open, setOpen] = useState(false);
  const latex = String(node.attrs.formula);
  return (
    <NodeViewWrapper as="span" className={classes.formula} contentEditable={false}>
      <button type="button" aria-label={text.open(latex)} title={text.change} onClick={() => setOpen(true)}>
        <Formula latex={latex} />
      </button>
      {open && (
        <FormulaDialog
          formula={latex}
          onDone={(formula) => {
            updateAttributes({ formula });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </NodeViewWrapper>
  );
}
