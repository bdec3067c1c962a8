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
import { useState } from 'react';
import { useText } from '../../../useText.ts';
import { editTexts } from './editTexts.ts';
import { FormulaDialog } from './FormulaDialog.tsx';
import { ImageDialog } from './ImageDialog.tsx';
import classes from './TextField.module.css';

interface Props {
  readonly editor: Editor;
  readonly label: string;
  /** Lists and tables, where the field can hold them. */
  readonly blocks: boolean;
}

const marks = [
  { name: 'bold', Icon: IconBold },
  { name: 'italic', Icon: IconItalic },
  { name: 'subscript', Icon: IconSubscript },
  { name: 'superscript', Icon: IconSuperscript },
] as const;

/** What can be done with the words of a field. */
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
  const focused = () => editor.chain().focus();
  const insert = (type: 'formula' | 'image', attrs: object) => {
    setAsking(undefined);
    focused().insertContent({ type, attrs }).run();
  };
  return (
    <div role="toolbar" aria-label={format.bar(label)} className={classes.bar}>
      {marks.map(({ name, Icon }) => (
        <BarButton
          key={name}
          label={format[name]}
          Icon={Icon}
          pressed={active[name]}
          onPress={() => focused().toggleMark(name).run()}
        />
      ))}
      <BarButton label={format.formula} Icon={IconMathFunction} onPress={() => setAsking('formula')} />
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
      {blocks && (
        <>
          <BarButton label={format.image} Icon={IconPhoto} onPress={() => setAsking('image')} />
          <BarButton
            label={format.bullets}
            Icon={IconList}
            pressed={active.bulletList}
            onPress={() => focused().toggleBulletList().run()}
          />
          <BarButton
            label={format.numbers}
            Icon={IconListNumbers}
            pressed={active.orderedList}
            onPress={() => focused().toggleOrderedList().run()}
          />
          <BarButton
            label={format.table}
            Icon={IconTable}
            onPress={() => focused().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
          />
          {active.table && (
            <>
              <BarButton
                label={format.rowAfter}
                Icon={IconRowInsertBottom}
                onPress={() => focused().addRowAfter().run()}
              />
              <BarButton
                label={format.rowGone}
                Icon={IconRowRemove}
                onPress={() => focused().deleteRow().run()}
              />
              <BarButton
                label={format.columnAfter}
                Icon={IconColumnInsertRight}
                onPress={() => focused().addColumnAfter().run()}
              />
              <BarButton
                label={format.columnGone}
                Icon={IconColumnRemove}
                onPress={() => focused().deleteColumn().run()}
              />
              <BarButton
                label={format.tableGone}
                Icon={IconTableOff}
                onPress={() => focused().deleteTable().run()}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly Icon: typeof IconBold;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function BarButton({ label, Icon, pressed, onPress }: ButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} aria-pressed={pressed} onClick={onPress}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </button>
  );
}
