import { ActionIcon, Button, Checkbox, Group, Radio } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Option } from '#itembank/content/interaction.ts';
import type { ItemOf } from '#itembank/content/item.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Editor.module.css';
import { editTexts } from './editTexts.ts';
import { addOption, moveOption, optionLimits, removeOption } from './optionMoves.ts';
import { InlineTextField } from './TextField.tsx';

interface Props {
  readonly content: ItemOf<'singleChoice'>;
  readonly onChange: (change: (content: ItemOf<'singleChoice'>) => ItemOf<'singleChoice'>) => void;
}

/** The answers: each with why it is right or wrong, which is the key, and in which order they stand. */
export function OptionFields({ content, onChange }: Props) {
  const { options: text } = useText(editTexts);
  const { fields } = useText(editorTexts);
  const { options, fixedOrder = false } = content;
  return (
    <fieldset className={classes.group}>
      <legend>{fields.options}</legend>
      <p className={classes.hint}>{text.hint}</p>
      {options.map((option, place) => (
        <OptionField
          key={option.id}
          option={option}
          isKey={option.id === content.key}
          first={place === 0}
          last={place === options.length - 1}
          fewest={options.length <= optionLimits.least}
          onChange={onChange}
        />
      ))}
      <Group gap={16}>
        {options.length < optionLimits.most && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
            onClick={() => onChange(addOption)}
          >
            {text.add}
          </Button>
        )}
        <Checkbox
          label={text.fixedOrder}
          checked={fixedOrder}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            onChange(({ fixedOrder: _, ...rest }) => (checked ? { ...rest, fixedOrder: true } : rest));
          }}
        />
      </Group>
    </fieldset>
  );
}

interface OptionProps {
  readonly option: Option;
  readonly isKey: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly fewest: boolean;
  readonly onChange: Props['onChange'];
}

function OptionField({
  option: { id, content, rationale },
  isKey,
  first,
  last,
  fewest,
  onChange,
}: OptionProps) {
  const { options: text } = useText(editTexts);
  const { fields } = useText(editorTexts);
  const setPart = (part: Partial<Option>) =>
    onChange((item) => ({
      ...item,
      options: item.options.map((option) => (option.id === id ? { ...option, ...part } : option)),
    }));
  const move = (by: -1 | 1) => onChange((item) => moveOption(item, id, by));

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(by);
  }

  return (
    <fieldset
      className={classes.option}
      data-key={isKey}
      aria-label={fields.option(id)}
      onKeyDownCapture={onKeyDown}
    >
      <Group justify="space-between" gap={8}>
        <Radio
          name="key"
          label={text.isKey(id)}
          checked={isKey}
          onChange={() => onChange((item) => ({ ...item, key: id }))}
        />
        <Group gap={4}>
          <ActionIcon variant="subtle" aria-label={text.up(id)} disabled={first} onClick={() => move(-1)}>
            <IconArrowUp size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={text.down(id)} disabled={last} onClick={() => move(1)}>
            <IconArrowDown size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={text.remove(id)}
            disabled={fewest}
            onClick={() => onChange((item) => removeOption(item, id))}
          >
            <IconTrash size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Group>
      </Group>
      <InlineTextField
        label={fields.option(id)}
        value={content}
        onChange={(said) => setPart({ content: said })}
      />
      <InlineTextField
        label={fields.optionRationale(id)}
        value={rationale}
        onChange={(said) => setPart({ rationale: said })}
      />
    </fieldset>
  );
}
