import { Button, Menu, Textarea } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Discussion } from '#contracts/discussing.ts';
import { useText } from '../../../useText.ts';
import { discussionTexts } from './discussionTexts.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error: string | false;
  readonly people: Discussion['people'];
  /** What was typed is being sent. */
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** A text in which colleagues can be mentioned: typed, or chosen from the list at the cursor. */
export function MentionTextarea({ label, value, error, people, readOnly, onChange }: Props) {
  const text = useText(discussionTexts);
  const box = useRef<HTMLTextAreaElement>(null);
  const mention = (name: string) => {
    const at = box.current?.selectionStart ?? value.length;
    const gap = at === 0 || /\s$/.test(value.slice(0, at)) ? '' : ' ';
    onChange(`${value.slice(0, at)}${gap}@${name} ${value.slice(at)}`);
  };
  return (
    <div>
      <Textarea
        ref={box}
        label={label}
        description={text.mentionHint}
        autosize
        minRows={2}
        maxLength={4000}
        value={value}
        readOnly={readOnly}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Menu position="bottom-start" withInitialFocusPlaceholder={false} transitionProps={{ duration: 120 }}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            mt={4}
            disabled={readOnly}
            leftSection={<IconAt size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.mention}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={260} style={{ overflowY: 'auto' }}>
          {people.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => mention(name)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
