import { Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useText } from '../../../useText.ts';
import { hasPeriod, type StartFieldValues } from './chosenStart.ts';
import { sittingsTexts } from './sittingsTexts.ts';

interface Props {
  readonly values: StartFieldValues;
  /** Fields that do not fit, once that is told. */
  readonly wrong: readonly (keyof StartFieldValues)[];
  readonly onChange: (values: StartFieldValues) => void;
}

/** When and how a sitting starts: one moment for everyone, or a period in which each begins, or each room. */
export function StartFields({ values, wrong, onChange }: Props) {
  const { form: text, start } = useText(sittingsTexts);
  const { startKind } = values;
  const words = startKind === 'slots' ? text.slots : text;
  const set = (change: Partial<StartFieldValues>) => onChange({ ...values, ...change });
  const moment = (field: 'planned' | 'from' | 'until', label: string, hint: string, missing: string) => (
    <TextInput
      label={label}
      description={hint}
      type="datetime-local"
      w={280}
      maw="100%"
      value={values[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={wrong.includes(field) && missing}
    />
  );
  return (
    <>
      <Radio.Group
        label={text.startKind}
        value={startKind}
        onChange={(value) => set({ startKind: value as StartFieldValues['startKind'] })}
      >
        <Stack gap={8} mt={6}>
          <Radio value="joint" label={start.kinds.joint} />
          <Radio value="fixed" label={start.kinds.fixed} description={text.fixedHint} />
          <Radio value="open" label={start.kinds.open} description={text.openHint} />
          <Radio value="slots" label={start.kinds.slots} description={text.slotsHint} />
        </Stack>
      </Radio.Group>
      {hasPeriod(startKind) ? (
        <Group gap={16} align="flex-start">
          {moment('from', words.from, text.plannedHint, text.plannedMissing)}
          {moment('until', words.until, words.untilHint, text.untilWrong)}
        </Group>
      ) : (
        moment('planned', text.planned, text.plannedHint, text.plannedMissing)
      )}
      {startKind === 'joint' && (
        <Checkbox
          label={text.twoPersons}
          description={text.twoPersonsHint}
          checked={values.twoPersons}
          onChange={(event) => set({ twoPersons: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
