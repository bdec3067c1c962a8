import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReleaseCheck, ReleaseDraftPage } from '#contracts/releasing.ts';
import { useSession } from '../../session/useSession.ts';
import { StepDialog } from '../../shell/StepDialog.tsx';
import { Notice } from '../../states/Notice.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import classes from './Releases.module.css';
import { releaseTexts } from './releaseTexts.ts';
import { useDecideDraft } from './useDraftAction.ts';

type Act = 'propose' | 'approve' | 'sendBack' | 'drop';

interface Props {
  readonly draft: ReleaseDraftPage;
  readonly check: ReleaseCheck;
}

/** What this person can do now: propose or approve exactly what the check showed, or send it back. */
export function NextStep({ draft, check }: Props) {
  const { check: text } = useText(releaseTexts);
  const { data: me } = useSession();
  const [act, setAct] = useState<Act>();
  const isClean = check.findings.every(({ severity }) => severity !== 'error');
  const isSame = draft.hash === check.hash;
  const isCommittee = me?.role === 'psychometrician' || me?.role === 'coordinator';
  return (
    <section aria-label={text.hash}>
      <p>
        {text.hash} <code className={classes.hash}>{check.hash}</code>
      </p>
      {draft.stage === 'proposed' && !isSame && <Notice tone="attention">{text.notSame}</Notice>}
      {draft.stage === 'proposed' && isCommittee && !draft.mayApprove && (
        <Notice tone="plain">{text.mayNot}</Notice>
      )}
      <Group gap={8} mt={8}>
        {draft.stage === 'open' && draft.mayChange && (
          <Button disabled={!isClean} onClick={() => setAct('propose')}>
            {text.propose}
          </Button>
        )}
        {draft.mayApprove && (
          <Button disabled={!isClean || !isSame} onClick={() => setAct('approve')}>
            {text.approve}
          </Button>
        )}
        {draft.stage === 'proposed' && (isCommittee || draft.mayChange) && (
          <Button variant="default" onClick={() => setAct('sendBack')}>
            {text.sendBack}
          </Button>
        )}
        {draft.mayChange && (
          <Button variant="default" onClick={() => setAct('drop')}>
            {text.drop}
          </Button>
        )}
      </Group>
      {act && (
        <ActDialog key={act} draft={draft} hash={check.hash} act={act} onClose={() => setAct(undefined)} />
      )}
    </section>
  );
}

interface DialogProps {
  readonly draft: ReleaseDraftPage;
  readonly hash: string;
  readonly act: Act;
  readonly onClose: () => void;
}

function ActDialog({ draft, hash, act, onClose }: DialogProps) {
  const { check: text } = useText(releaseTexts);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const done = {
    propose: text.proposed,
    approve: text.approved,
    sendBack: text.sentBack,
    drop: text.dropped,
  }[act];
  const decide = useDecideDraft(draft, done);
  const submit = () => {
    const decision = act === 'sendBack' ? { act, reason } : act === 'drop' ? { act } : { act, hash };
    decide.mutate(decision, { onSuccess: onClose });
  };
  return (
    <StepDialog
      title={text[act]}
      submit={text[act]}
      pending={decide.isPending}
      error={decide.error}
      danger={act === 'drop'}
      onSubmit={submit}
      onClose={onClose}
    >
      {act === 'approve' && <p>{text.approveAsk(draft.name, format.number(draft.items))}</p>}
      {act === 'drop' && <p>{text.dropAsk}</p>}
      {(act === 'approve' || act === 'propose') && (
        <p>
          {text.hash} <code className={classes.hash}>{hash}</code>
        </p>
      )}
      {act === 'sendBack' && (
        <Textarea
          data-autofocus
          label={text.sendBackReason}
          value={reason}
          minRows={3}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </StepDialog>
  );
}
