import { Button, Group, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage } from '#client/shared/language.ts';
import type { LintNote } from '#contracts/editing.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';

const icons = { error: IconCircleX, warning: IconAlertTriangle, advice: IconBulb };

interface Props {
  readonly findings: readonly LintNote[];
  /** Makes the proposed change; absent where nothing can be changed, undefined for a finding without one. */
  readonly fixOf?: (finding: LintNote) => (() => void) | undefined;
  /** Lets a finding stand for a reason. */
  readonly onDismiss?: (finding: LintNote, reason: string) => void;
}

/** What the lint says, the heaviest first; what somebody let stand comes last, with why. */
export function FindingList({ findings, fixOf, onDismiss }: Props) {
  const { lint } = useText(itemTexts);
  const rank = ({ dismissed, severity }: LintNote) =>
    dismissed === null ? Object.keys(icons).indexOf(severity) : 9;
  if (findings.length === 0) return <p className={classes.quiet}>{lint.nothing}</p>;
  return (
    <ul className={classes.findings}>
      {findings
        .toSorted((x, y) => rank(x) - rank(y))
        .map((finding, i) => (
          <Finding
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule may find the same words twice in one field
            key={`${finding.rule} ${finding.at} ${finding.quote} ${i}`}
            finding={finding}
            onFix={fixOf?.(finding)}
            onDismiss={onDismiss}
          />
        ))}
    </ul>
  );
}

interface FindingProps {
  readonly finding: LintNote;
  readonly onFix: (() => void) | undefined;
  readonly onDismiss: Props['onDismiss'];
}

function Finding({ finding, onFix, onDismiss }: FindingProps) {
  const words = useText(editorTexts);
  const { lint } = useText(itemTexts);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { severity, at, quote, fix, says, dismissed } = finding;
  const Icon = icons[severity];
  return (
    <li data-severity={severity} data-dismissed={dismissed !== null}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <p className={classes.findingHead}>
          <strong>{words.severities[severity]}</strong> · {fieldName(at, words)}
          {quote !== null && (
            <>
              {' '}
              · <q>{quote}</q>
            </>
          )}
        </p>
        <p>{says[language]}</p>
        {dismissed !== null && <p className={classes.quiet}>{lint.dismissed(dismissed)}</p>}
        <Group gap={8} mt={4}>
          {onFix && (
            <Button size="compact-sm" variant="default" onClick={onFix}>
              {lint.takeOver(fix ?? '')}
            </Button>
          )}
          {onDismiss && dismissed === null && !asking && (
            <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
              {lint.dismiss}
            </Button>
          )}
        </Group>
        {asking && onDismiss && dismissed === null && (
          <div className={classes.ask}>
            <Textarea
              label={lint.why}
              rows={2}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button
              size="compact-sm"
              disabled={reason.trim().length < 3}
              onClick={() => {
                onDismiss(finding, reason.trim());
                setAsking(false);
              }}
            >
              {lint.dismiss}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
