import { Button, Group, TextInput, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { UndoLine } from '../../states/UndoLine.tsx';
import { useText } from '../../useText.ts';
import { codesIn } from './codesIn.ts';
import classes from './Releases.module.css';
import { releaseTexts } from './releaseTexts.ts';
import { type RuleChange, withBack, without } from './ruleChange.ts';

interface Props<Rule> {
  readonly title: string;
  readonly hint: string;
  readonly rules: readonly Rule[];
  readonly say: (rule: Rule) => string;
  readonly mayChange: boolean;
  readonly atLeast: number;
  /** What is wrong with the fields beside the codes. */
  readonly complaint?: string | undefined;
  /** Has a change stored when it is its turn; says whether it was. */
  readonly onChange: (change: RuleChange<Rule>) => Promise<boolean>;
  /** The rules for codes that somebody typed, beside those there are. */
  readonly make: (codes: readonly string[], rules: readonly Rule[]) => Rule[];
  readonly children?: ReactNode;
}

/** Rules of one kind: read, added, removed and put back. The focus stays where the work is. */
export function RuleList<Rule>(props: Props<Rule>) {
  const { title, hint, rules, say, mayChange, onChange } = props;
  const { rules: text } = useText(releaseTexts);
  const [gone, setGone] = useState<{ readonly rule: Rule; readonly at: number }>();
  const list = useRef<HTMLUListElement>(null);
  /** The rule that is on its way back, and how many there are without it. */
  const coming = useRef<{ readonly at: number; readonly without: number }>(undefined);
  useEffect(() => {
    if (coming.current === undefined || rules.length <= coming.current.without) return;
    list.current?.querySelectorAll('button')[coming.current.at]?.focus();
    coming.current = undefined;
  });
  const remove = async (rule: Rule, at: number) => {
    if (await onChange(without(rule))) setGone({ rule, at });
  };
  const putBack = async ({ rule, at }: { readonly rule: Rule; readonly at: number }) => {
    coming.current = { at, without: rules.length };
    if (await onChange(withBack(rule, at))) setGone(undefined);
    else coming.current = undefined;
  };
  return (
    <section aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <p>{hint}</p>
      {rules.length === 0 && gone === undefined && <p>{text.none}</p>}
      <ul ref={list} className={classes.rules}>
        {rules.map((rule, at) => (
          <li key={say(rule)}>
            <span>{say(rule)}</span>
            {mayChange && (
              <Button
                variant="default"
                size="xs"
                aria-label={text.remove(say(rule))}
                onClick={() => void remove(rule, at)}
              >
                {text.remove('').trim()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {gone && (
        <UndoLine
          key={say(gone.rule)}
          said={text.removed(say(gone.rule))}
          onUndo={() => void putBack(gone)}
        />
      )}
      {mayChange && <AddRule {...props} />}
    </section>
  );
}

function AddRule<Rule>({ atLeast, complaint, onChange, make, children }: Props<Rule>) {
  const { rules: text } = useText(releaseTexts);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  /** A second press while the first is under way would make the same rule twice. */
  const adding = useRef(false);
  const add = async () => {
    if (adding.current) return;
    const codes = codesIn(typed);
    const fault = complaint ?? (codes === undefined || codes.length < atLeast ? text.badCodes : undefined);
    setWrong(fault);
    if (fault !== undefined || codes === undefined) return;
    adding.current = true;
    // What was typed meanwhile stays.
    if (await onChange((rules) => [...rules, ...make(codes, rules)])) {
      setTyped((now) => (now === typed ? '' : now));
    }
    adding.current = false;
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
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
  );
}
