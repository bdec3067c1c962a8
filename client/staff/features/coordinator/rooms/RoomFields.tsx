import { Checkbox, NativeSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import type { RoomDraft, RoomPlan } from '#contracts/planning.ts';
import { useText } from '../../../useText.ts';
import { institutesOf } from './newRoom.ts';
import type { RoomField } from './roomProblems.ts';
import { roomsTexts } from './roomsTexts.ts';

interface Props {
  readonly plan: RoomPlan;
  readonly draft: RoomDraft;
  /** Fields that are not filled in well, once that is told. */
  readonly wrong: readonly RoomField[];
  readonly onChange: (patch: Partial<RoomDraft>) => void;
}

/** What a room is: its name, where, how many fit, and who watches it. */
export function RoomFields({ plan, draft, wrong, onChange }: Props) {
  const text = useText(roomsTexts);
  const form = text.form;
  const supervised = draft.kind === 'supervised';
  const ownFirst = plan.proctors.toSorted(
    (x, y) => Number(y.institute === draft.institute) - Number(x.institute === draft.institute),
  );
  return (
    <>
      <TextInput
        data-autofocus
        label={form.name}
        maxLength={80}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={wrong.includes('name') && form.nameMissing}
      />
      <NativeSelect
        label={form.institute}
        data={institutesOf(plan)}
        value={draft.institute}
        onChange={(event) => onChange({ institute: event.currentTarget.value })}
        error={wrong.includes('institute') && form.instituteMissing}
      />
      <Radio.Group
        label={form.kind}
        value={draft.kind}
        onChange={(value) =>
          onChange(
            value === 'home'
              ? { kind: 'home', admission: 'free' }
              : { kind: 'supervised', admission: 'afterIdentification' },
          )
        }
      >
        <Stack gap={6} mt={4}>
          <Radio value="supervised" label={text.kinds.supervised} />
          <Radio value="home" label={text.kinds.home} />
        </Stack>
      </Radio.Group>
      {supervised && (
        <>
          <NumberInput
            label={form.capacity}
            min={1}
            max={5_000}
            clampBehavior="none"
            allowDecimal={false}
            maw={200}
            value={draft.capacity}
            onChange={(value) => onChange({ capacity: Number(value) })}
            error={wrong.includes('capacity') && form.capacityWrong}
          />
          <NativeSelect
            label={form.admission}
            value={draft.admission}
            onChange={(event) => onChange({ admission: event.currentTarget.value as RoomDraft['admission'] })}
            data={(['afterIdentification', 'free'] as const).map((value) => ({
              value,
              label: form.admissions[value],
            }))}
          />
          <Checkbox.Group
            label={form.proctors}
            value={draft.proctors}
            onChange={(ids) => onChange({ proctors: ids as RoomDraft['proctors'] })}
          >
            <Stack gap={6} mt={4}>
              {ownFirst.length === 0 && form.noProctors}
              {ownFirst.map(({ id, name, institute }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={
                    institute === null || institute === draft.institute
                      ? name
                      : `${name} ${form.elsewhere(institute)}`
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
        </>
      )}
    </>
  );
}
