import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { Notice } from '../../states/Notice.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import type { DraftChange } from './draftMutation.ts';
import { nextSetCode } from './nextSetCode.ts';
import { RuleList } from './RuleList.tsx';
import { releaseTexts } from './releaseTexts.ts';
import { useChangeDraft } from './useDraftAction.ts';

type Reason = ReleaseDraftPage['enemies'][number]['reason'];
const reasons: readonly Reason[] = ['overlap', 'cue', 'sameCase', 'clone'];

/** What holds for the items together: enemies, sets, embargo and rest. Each is saved as it is added or removed. */
export function RulesTab({ draft }: { readonly draft: ReleaseDraftPage }) {
  const { rules: text } = useText(releaseTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const { mutateAsync } = useChangeDraft(draft, text.saved);
  const [refusal, setRefusal] = useState<Error>();
  const { enemies, sets, embargoes, mayChange } = draft;
  const [reason, setReason] = useState<Reason>('overlap');
  const [until, setUntil] = useState('');
  /** Whether it was stored. Of each change by itself: one that follows soon does not hide what became of this one. */
  const save = (change: DraftChange): Promise<boolean> => {
    setRefusal(undefined);
    return mutateAsync(change).then(
      () => true,
      (error: Error) => {
        setRefusal(error);
        return false;
      },
    );
  };

  return (
    <>
      {refusal && (
        <Notice tone="attention" role="alert">
          {message(refusal)}
        </Notice>
      )}
      <RuleList
        title={text.enemies}
        hint={text.enemiesHint}
        rules={enemies}
        say={(set) => `${set.codes.join(', ')} (${text.reasons[set.reason]})`}
        mayChange={mayChange}
        atLeast={2}
        onChange={(change) => save((now) => ({ enemies: change(now.enemies) }))}
        make={(codes) => [{ codes: [...codes], reason }]}
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
        rules={sets}
        say={({ code, codes }) => `${code}: ${codes.join(', ')}`}
        mayChange={mayChange}
        atLeast={2}
        onChange={(change) => save((now) => ({ sets: change(now.sets) }))}
        make={(codes, now) => [{ code: nextSetCode(now), codes: [...codes] }]}
      />
      <RuleList
        title={text.embargoes}
        hint={text.embargoesHint}
        rules={embargoes}
        say={({ code, until: day }) => `${code}: ${text.until.toLowerCase()} ${format.day(day)}`}
        mayChange={mayChange}
        atLeast={1}
        complaint={until === '' ? text.badEmbargo : undefined}
        onChange={(change) => save((now) => ({ embargoes: change(now.embargoes) }))}
        make={(codes) => codes.map((code) => ({ code, until }))}
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
          if (months !== draft.restMonths) void save(() => ({ restMonths: months }));
        }}
      />
    </>
  );
}
