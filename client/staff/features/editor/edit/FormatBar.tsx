import {
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconItalic,
  IconList,
  IconListNumbers,
  IconMathFunction,
  IconPhoto,
  IconRowInsertBottom,
  IconRowRemove,
  IconSubscript,
  IconSuperscript,
  IconTable,
  IconTableOff,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../../useText.ts';
import { editTexts } from './editTexts.ts';
import { FormulaDialog } from './FormulaDialog.tsx';
import { ImageDialog } from './ImageDialog.tsx';
import { nextButton } from './nextButton.ts';
import classes from './TextField.module.css';

interface Props {
  readonly editor: Editor;
  readonly label: string;
  /** Lists and tables, where the field can hold them. */
  readonly blocks: boolean;
}

/** One thing that can be done with the words. */
interface Action {
  readonly label: string;
  readonly Icon: typeof IconBold;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

const marks = [
  { name: 'bold', Icon: IconBold },
  { name: 'italic', Icon: IconItalic },
  { name: 'subscript', Icon: IconSubscript },
  { name: 'superscript', Icon: IconSuperscript },
] as const;

/** What can be done with the words of a field. It is one tab stop; the arrows go from button to button. */
export function FormatBar({ editor, label, blocks }: Props) {
  const { format } = useText(editTexts);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      subscript: now.isActive('subscript'),
      superscript: now.isActive('superscript'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      table: now.isActive('table'),
    }),
  });
  const [asking, setAsking] = useState<'formula' | 'image'>();
  const [reached, setReached] = useState<string>();
  const focused = () => editor.chain().focus();
  const insert = (type: 'formula' | 'image', attrs: object) => {
    setAsking(undefined);
    focused().insertContent({ type, attrs }).run();
  };
  const inTable = (does: string, Icon: Action['Icon'], act: TableAct): Action => ({
    label: does,
    Icon,
    onPress: () => focused()[act]().run(),
  });
  const actions: readonly Action[] = [
    ...marks.map(({ name, Icon }) => ({
      label: format[name],
      Icon,
      pressed: active[name],
      onPress: () => focused().toggleMark(name).run(),
    })),
    { label: format.formula, Icon: IconMathFunction, onPress: () => setAsking('formula') },
    ...(blocks
      ? [
          { label: format.image, Icon: IconPhoto, onPress: () => setAsking('image') },
          {
            label: format.bullets,
            Icon: IconList,
            pressed: active.bulletList,
            onPress: () => focused().toggleBulletList().run(),
          },
          {
            label: format.numbers,
            Icon: IconListNumbers,
            pressed: active.orderedList,
            onPress: () => focused().toggleOrderedList().run(),
          },
          {
            label: format.table,
            Icon: IconTable,
            onPress: () => focused().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
          },
        ]
      : []),
    ...(blocks && active.table
      ? [
          inTable(format.rowAfter, IconRowInsertBottom, 'addRowAfter'),
          inTable(format.rowGone, IconRowRemove, 'deleteRow'),
          inTable(format.columnAfter, IconColumnInsertRight, 'addColumnAfter'),
          inTable(format.columnGone, IconColumnRemove, 'deleteColumn'),
          inTable(format.tableGone, IconTableOff, 'deleteTable'),
        ]
      : []),
  ];
  // The buttons of a table come and go with it.
  const stop = actions.some((action) => action.label === reached) ? reached : actions[0]?.label;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = nextButton(event.key, at, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <>
      <div role="toolbar" aria-label={format.bar(label)} className={classes.bar} onKeyDown={onKeyDown}>
        {actions.map(({ label: does, Icon, pressed, onPress }) => (
          <button
            key={does}
            type="button"
            aria-label={does}
            title={does}
            aria-pressed={pressed}
            tabIndex={does === stop ? 0 : -1}
            onFocus={() => setReached(does)}
            onClick={onPress}
          >
            <Icon size={16} stroke={1.75} aria-hidden="true" />
          </button>
        ))}
      </div>
      {asking === 'formula' && (
        <FormulaDialog
          formula=""
          onDone={(formula) => insert('formula', { formula })}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'image' && (
        <ImageDialog onDone={(image) => insert('image', image)} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}

type TableAct = 'addRowAfter' | 'deleteRow' | 'addColumnAfter' | 'deleteColumn' | 'deleteTable';
