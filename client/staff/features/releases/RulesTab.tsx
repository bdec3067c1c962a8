import { Button, Group, NativeSelect, NumberInput, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { Notice } from '../../states/Notice.tsx';
import { useText } from '../../useText.ts';
import { codesIn } from './codesIn.ts';
import classes from './Releases.module.css';
import { releaseTexts } from './releaseTexts.ts';
import { useChangeDraft } from './useDraftAction.ts';

type Reason = ReleaseDraftPage['enemies'][number]['reason'];
const reasons: readonly Reason[] = ['overlap', 'cue', 'sameCase', 'clone'];

/** What holds for the items together: enemies, sets, embargo and rest. Each is saved as it is added or removed. */
export function RulesTab({ draft }: { readonly draft: ReleaseDraftPage }) {
  const { rules: text } = useText(releaseTexts);
  const message = useProblemMessage();
  const change = useChangeDraft(draft, text.saved);
  const { enemies, sets, embargoes, mayChange } = draft;
  const [reason, setReason] = useState<Reason>('overlap');
  const [until, setUntil] = useState('');
  const without = <T,>(all: readonly T[], at: number) => all.filter((_, i) => i !== at);
  const nextSet = `SET-${String(Math.max(0, ...sets.map(({ code }) => Number(code.slice(4)))) + 1).padStart(3, '0')}`;

  return (
    <>
      {change.error !== null && (
        <Notice tone="attention" role="alert">
          {message(change.error)}
        </Notice>
      )}
      <RuleList
        title={text.enemies}
        hint={text.enemiesHint}
        rules={enemies.map((set) => `${set.codes.join(', ')} (${text.reasons[set.reason]})`)}
        mayChange={mayChange}
        atLeast={2}
        onRemove={(at) => change.mutate({ enemies: without(enemies, at) })}
        onAdd={(codes) => change.mutate({ enemies: [...enemies, { codes: [...codes], reason }] })}
      >
        <NativeSelect
          label={text.reason}
          value={reason}
          data={reasons.map((value) => ({ value, label: text.reasons[value] }))}
          onChange={(event) => setReason(event.currentTarget.value as Reason)}
        />
      </RuleList>
      <RuleList
        title={text.sets}
        hint={text.setsHint}
        rules={sets.map(({ code, codes }) => `${code}: ${codes.join(', ')}`)}
        mayChange={mayChange}
        atLeast={2}
        onRemove={(at) => change.mutate({ sets: without(sets, at) })}
        onAdd={(codes) => change.mutate({ sets: [...sets, { code: nextSet, codes: [...codes] }] })}
      />
      <RuleList
        title={text.embargoes}
        hint={text.embargoesHint}
        rules={embargoes.map(({ code, until: day }) => `${code}: ${text.until.toLowerCase()} ${day}`)}
        mayChange={mayChange}
        atLeast={1}
        complaint={until === '' ? text.badEmbargo : undefined}
        onRemove={(at) => change.mutate({ embargoes: without(embargoes, at) })}
        onAdd={(codes) =>
          change.mutate({ embargoes: [...embargoes, ...codes.map((code) => ({ code, until }))] })
        }
      >
        <TextInput
          type="date"
          label={text.until}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </RuleList>
      <NumberInput
        label={text.rest}
        description={text.restHint}
        maw={360}
        min={0}
        max={60}
        allowDecimal={false}
        disabled={!mayChange}
        defaultValue={draft.restMonths}
        key={draft.restMonths}
        onBlur={(event) => {
          const months = Number(event.currentTarget.value);
          if (months !== draft.restMonths) change.mutate({ restMonths: months });
        }}
      />
    </>
  );
}

interface RuleListProps {
  readonly title: string;
  readonly hint: string;
  readonly rules: readonly string[];
  readonly mayChange: boolean;
  readonly atLeast: number;
  /** What is wrong with the fields beside the codes. */
  readonly complaint?: string | undefined;
  readonly onRemove: (at: number) => void;
  readonly onAdd: (codes: readonly string[]) => void;
  readonly children?: ReactNode;
}

function RuleList({
  title,
  hint,
  rules,
  mayChange,
  atLeast,
  complaint,
  onRemove,
  onAdd,
  children,
}: RuleListProps) {
  const { rules: text } = useText(releaseTexts);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  return (
    <section aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <p>{hint}</p>
      {rules.length === 0 && <p>{text.none}</p>}
      <ul className={classes.rules}>
        {rules.map((rule, at) => (
          <li key={rule}>
            <span>{rule}</span>
            {mayChange && (
              <Button variant="default" size="xs" aria-label={text.remove(rule)} onClick={() => onRemove(at)}>
                {text.remove('').trim()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const codes = codesIn(typed);
            const fault =
              complaint ?? (codes === undefined || codes.length < atLeast ? text.badCodes : undefined);
            setWrong(fault);
            if (fault !== undefined || codes === undefined) return;
            onAdd(codes);
            setTyped('');
          }}
        >
          <Group gap={8} align="flex-end" mt={8}>
            <TextInput
              label={text.codes}
              placeholder={text.codesExample}
              value={typed}
              error={wrong}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {children}
            <Button type="submit" variant="default">
              {text.add}
            </Button>
          </Group>
        </form>
      )}
    </section>
  );
}
