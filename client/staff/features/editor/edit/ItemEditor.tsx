import { Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { LintNote } from '#contracts/editing.ts';
import { StepButton } from '../../../shell/StepButton.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useText } from '../../../useText.ts';
import { applyFix } from '../content/applyFix.ts';
import { unfinishedFields } from '../content/emptyItem.ts';
import { useToday } from '../data/useToday.ts';
import { KeptLine } from '../drafts/KeptLine.tsx';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import { CandidatePreview } from '../item/CandidatePreview.tsx';
import { FindingList } from '../item/FindingList.tsx';
import { itemTexts } from '../item/itemTexts.ts';
import { useCurrentEditions } from '../sources/useCurrentEditions.ts';
import classes from './Editor.module.css';
import { editTexts } from './editTexts.ts';
import { ItemFields } from './ItemFields.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { liveFindings } from './liveFindings.ts';
import type { Writing } from './useWriting.ts';

interface Props {
  readonly writing: Writing;
  /** Findings of the version it began from. */
  readonly saved: readonly LintNote[];
  readonly saveLabel: string;
  /** It is being saved, or was and the next page is not there yet: what is typed now would be lost. */
  readonly saving: boolean;
  readonly onSave: () => void;
  /** True once it has been saved, so that one may leave. */
  readonly free: RefObject<boolean>;
  /** Fields that stand before those of the item itself. */
  readonly children?: ReactNode;
}

const lintAfterMs = 300;

/** Writing an item: the form, and beside it what the lint says and what the candidate sees, as one types. */
export function ItemEditor({ writing, saved, saveLabel, saving, onSave, free, children }: Props) {
  const text = useText(editTexts);
  const words = useText(editorTexts);
  const { lint } = useText(itemTexts);
  const today = useToday();
  const currentEditions = useCurrentEditions();
  const [tried, setTried] = useState(false);
  const { content, revision, change, replace, changed } = writing;
  const [settled] = useDebouncedValue(content, lintAfterMs);
  const missing = unfinishedFields(content);

  const fields = useRef<HTMLDivElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  // What is inert loses the focus: it waits at the button, also for a save that fails.
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (saving && (at === document.body || fields.current?.contains(at))) {
      saveButton.current?.focus({ preventScroll: true });
    }
  }, [saving]);

  const save = () => {
    if (saving) return;
    setTried(true);
    if (missing.length === 0) onSave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // A dialog of a field stands elsewhere on the page, and has a button of its own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    save();
  };

  return (
    <div className={classes.columns}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDownCapture={onKeyDown}
      >
        <div ref={fields} inert={saving}>
          {children}
          <ItemFields key={revision} content={content} onChange={change} />
        </div>
        <div className={classes.saveBar}>
          {tried && missing.length > 0 && (
            <Notice tone="attention" role="alert">
              {text.missing(missing.map((at) => fieldName(at, words)).join(', '))}
            </Notice>
          )}
          <StepButton
            ref={saveButton}
            pending={saving}
            disabled={!saving && !changed && writing.base !== null}
          >
            {saveLabel}
          </StepButton>
          <KeptLine state={writing.draft} changed={changed} />
        </div>
      </form>
      <div className={classes.beside}>
        <section inert={saving}>
          <Title order={2}>{lint.title}</Title>
          <FindingList
            findings={liveFindings(settled, saved, today, currentEditions)}
            fixOf={(finding) => {
              const fixed = applyFix(content, finding);
              return fixed && (() => replace(fixed));
            }}
          />
        </section>
        <section>
          <Title order={2} mb={8}>
            {text.preview}
          </Title>
          <CandidatePreview content={settled} />
        </section>
      </div>
      <LeaveGuard changed={changed} draft={writing.draft} free={free} />
    </div>
  );
}
