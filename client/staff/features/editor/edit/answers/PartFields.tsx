import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ItemContent } from '#itembank/content/item.ts';
import { UndoLine } from '../../../../states/UndoLine.tsx';
import { useText } from '../../../../useText.ts';
import { type Part, type PartList, partsOf } from '../../content/partLists.ts';
import { addPart, movePart, partLimits, removePart } from '../../content/partMoves.ts';
import { putBack } from '../../content/putBack.ts';
import { editorTexts } from '../../editorTexts.ts';
import { fieldName } from '../../fieldName.ts';
import classes from '../Editor.module.css';
import { answerTexts } from './answerTexts.ts';

interface Props<Content extends ItemContent> {
  readonly content: Content;
  readonly list: PartList;
  readonly onChange: (change: (content: Content) => Content) => void;
  readonly legend: string;
  readonly hint?: string;
  /** Words on the button that adds one. */
  readonly add: string;
  readonly isKey?: (part: Part) => boolean;
  /** What stands at the head of a part: how it is made the key. */
  readonly head?: (part: Part) => ReactNode;
  /** The fields of a part. */
  readonly children: (part: Part, place: number) => ReactNode;
  /** What is set for the list as a whole. */
  readonly after?: ReactNode;
}

/** The parts of one list: written, added, removed and put back, and moved with Alt and an arrow. */
export function PartFields<Content extends ItemContent>({
  content,
  list,
  onChange,
  legend,
  hint,
  add,
  isKey = () => false,
  head,
  children,
  after,
}: Props<Content>) {
  const { parts: text } = useText(answerTexts);
  const words = useText(editorTexts);
  const parts = partsOf(content, list);
  const { least, most } = partLimits(content.type, list);
  const frame = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<() => HTMLElement | null | undefined>(undefined);
  const [said, setSaid] = useState('');
  const [gone, setGone] = useState<readonly Gone<Content>[]>([]);
  // What was moved, added or put back takes the focus along, so that the keyboard is not lost.
  useEffect(() => {
    const target = wanted.current?.();
    // A render may come before the one that shows it.
    if (!target) return;
    wanted.current = undefined;
    if (target !== document.activeElement) target.focus();
  });

  function move(id: string, place: number, by: -1 | 1): void {
    const to = place + by;
    if (to < 0 || to >= parts.length) return;
    const focused = document.activeElement as HTMLElement | null;
    wanted.current = () => focused;
    setSaid(text.moved(fieldName(`${list}.${id}`, words), to + 1, parts.length));
    onChange((item) => movePart(item, list, id, by));
  }
  function onAdd(): void {
    const before = parts.length;
    wanted.current = () =>
      [...(frame.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])]
        .slice(before)
        .at(-1)
        ?.querySelector<HTMLElement>(':is([role=textbox], input:not([type=checkbox], [type=radio]))');
    onChange((item) => addPart(item, list));
  }
  function onRemove(id: string): void {
    const place = parts.findIndex((part) => part.id === id);
    setGone([...gone.filter((one) => one.id !== id), { id, place, before: content }]);
    onChange((item) => removePart(item, list, id));
  }
  function onUndo({ id, before }: Gone<Content>): void {
    wanted.current = () =>
      frame.current?.querySelector<HTMLElement>(`[data-part="${id}"] :is([role=textbox], input)`);
    setGone(gone.filter((one) => one.id !== id));
    onChange((item) => putBack(item, before, list, id));
  }
  /** What was removed, with a way back, where it stood. */
  const goneAt = (isHere: (place: number) => boolean) =>
    parts.length < most &&
    gone
      .filter(({ place }) => isHere(place))
      .map((one) => (
        <UndoLine
          key={one.id}
          said={text.removed(fieldName(`${list}.${one.id}`, words))}
          onUndo={() => onUndo(one)}
        />
      ));

  return (
    <fieldset ref={frame} className={classes.group}>
      <legend>{legend}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {parts.map((part, place) => {
        const name = fieldName(`${list}.${part.id}`, words);
        return (
          <Fragment key={part.id}>
            {goneAt((at) => at === place)}
            <fieldset
              data-part={part.id}
              className={classes.option}
              data-key={isKey(part)}
              aria-label={name}
              onKeyDownCapture={(event: KeyboardEvent) => {
                const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
                if (!event.altKey || by === undefined) return;
                event.preventDefault();
                move(part.id, place, by);
              }}
            >
              <Group justify="space-between" gap={8}>
                {head?.(part) ?? <strong>{name}</strong>}
                <Group gap={4}>
                  <PartButton
                    label={text.up(name)}
                    Icon={IconArrowUp}
                    off={place === 0}
                    onPress={() => move(part.id, place, -1)}
                  />
                  <PartButton
                    label={text.down(name)}
                    Icon={IconArrowDown}
                    off={place === parts.length - 1}
                    onPress={() => move(part.id, place, 1)}
                  />
                  <PartButton
                    label={text.remove(name)}
                    Icon={IconTrash}
                    off={parts.length <= least}
                    onPress={() => onRemove(part.id)}
                  />
                </Group>
              </Group>
              {children(part, place)}
            </fieldset>
          </Fragment>
        );
      })}
      {goneAt((at) => at >= parts.length)}
      <Group gap={16}>
        {parts.length < most && (
          <Button
            data-add
            variant="default"
            leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
            onClick={onAdd}
          >
            {add}
          </Button>
        )}
        {after}
      </Group>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}

/** A part that was removed, and the item just before that. */
interface Gone<Content extends ItemContent> {
  readonly id: string;
  readonly place: number;
  readonly before: Content;
}

interface ButtonProps {
  readonly label: string;
  readonly Icon: typeof IconTrash;
  /** Nothing to do now; it keeps the focus all the same. */
  readonly off: boolean;
  readonly onPress: () => void;
}

function PartButton({ label, Icon, off, onPress }: ButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      aria-label={label}
      aria-disabled={off}
      {...(off && { 'data-disabled': true })}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
