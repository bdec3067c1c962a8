import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Audience, DesignChoice, NewSitting, ReleaseChoice, Sitting } from '#contracts/sitting.ts';
import { staffTexts } from '../../../staffTexts.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useText } from '../../../useText.ts';
import { ChooseDesign } from './ChooseDesign.tsx';
import { ChooseRelease } from './ChooseRelease.tsx';
import { chosenStart, noStartChosen } from './chosenStart.ts';
import { StartFields } from './StartFields.tsx';
import { sittingsTexts } from './sittingsTexts.ts';

interface Props {
  readonly designs: readonly DesignChoice[];
  readonly releases: readonly ReleaseChoice[];
  /** The sitting whose test is given to another group. */
  readonly from: Sitting | undefined;
  readonly pending: boolean;
  readonly problem: string | undefined;
  readonly onSubmit: (sitting: NewSitting) => void;
}

/** What is given, to whom, when and how it starts. A release fits a design when both name the same pool. */
export function NewSittingForm({ designs, releases, from, pending, problem, onSubmit }: Props) {
  const { form: text, start: words } = useText(sittingsTexts);
  const { cancel } = useText(staffTexts);
  const [name, setName] = useState(from ? text.copyOf(from.name).slice(0, 120) : '');
  const [designId, setDesignId] = useState<string | undefined>(from?.design.id);
  const [releaseId, setReleaseId] = useState<string | undefined>(from?.release.id);
  const [audience, setAudience] = useState<Audience>(from ? 'trainers' : 'aios');
  const [startValues, setStartValues] = useState(noStartChosen);
  const [rehearsal, setRehearsal] = useState(false);
  const [tried, setTried] = useState(false);

  const design = designs.find(({ id }) => id === designId);
  const fitting = releases.filter(({ pool }) => pool === design?.pool);
  const chosen = chosenStart(startValues, Date.now());
  const wrong = 'startKind' in chosen ? [] : chosen;

  const chooseDesign = (id: string) => {
    setDesignId(id);
    const pool = designs.find((candidate) => candidate.id === id)?.pool;
    const newest = releases
      .filter((release) => release.pool === pool)
      .sort((x, y) => y.publishedAt - x.publishedAt)[0];
    setReleaseId(newest?.id);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim().length < 3 || !designId || !releaseId || !('startKind' in chosen)) return;
    onSubmit({
      ...chosen,
      name: name.trim(),
      designId,
      releaseId,
      audience,
      rehearsal,
    });
  };

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={24}>
        <TextInput
          label={text.name}
          description={text.nameHint}
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim().length < 3 && text.nameShort}
        />
        <ChooseDesign
          designs={designs}
          value={designId}
          onChange={chooseDesign}
          error={tried && !designId ? text.designMissing : undefined}
        />
        <ChooseRelease
          releases={fitting}
          value={releaseId}
          onChange={setReleaseId}
          hint={!design ? text.chooseDesignFirst : fitting.length === 0 ? text.noRelease : undefined}
          error={tried && design && !releaseId ? text.releaseMissing : undefined}
        />
        <StartFields values={startValues} wrong={tried ? wrong : []} onChange={setStartValues} />
        <NativeSelect
          label={text.audience}
          maw={360}
          value={audience}
          onChange={(event) => setAudience(event.currentTarget.value as Audience)}
          data={Object.entries(words.audiences).map(([value, label]) => ({ value, label }))}
        />
        <Checkbox
          label={text.rehearsalChoice}
          description={text.rehearsalHint}
          checked={rehearsal}
          onChange={(event) => setRehearsal(event.currentTarget.checked)}
        />
        {problem && (
          <Notice tone="attention" role="alert">
            {problem}
          </Notice>
        )}
        <Group gap={8}>
          <Button type="submit" loading={pending}>
            {text.submit}
          </Button>
          <Button component={Link} to="/sittings" variant="default">
            {cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
