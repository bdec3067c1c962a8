import { NativeSelect } from '@mantine/core';
import { plainText } from '#itembank/content/plainText.ts';
import { useText } from '../../../../useText.ts';
import type { Part } from '../../content/partLists.ts';
import { answerTexts } from './answerTexts.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What may be chosen. */
  readonly parts: readonly Part[];
  readonly onChange: (id: string) => void;
}

/** Which part of another list is the right one. */
export function KeyField({ label, value, parts, onChange }: Props) {
  const { parts: text } = useText(answerTexts);
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        { value: '', label: text.choose },
        ...parts.map(({ id, content = [] }) => ({ value: id, label: `${id} ${plainText(content)}` })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
