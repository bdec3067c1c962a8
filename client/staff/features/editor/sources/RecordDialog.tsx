import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { SourcePage } from '#contracts/sources.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useToday } from '../data/useToday.ts';
import { EditionFields } from './EditionFields.tsx';
import { EditionImpact } from './EditionImpact.tsx';
import { editionFacts, editionFaults, emptyEdition } from './editionInput.ts';
import { sourcesTexts } from './sourcesTexts.ts';
import { touchedItems } from './touchedItems.ts';
import { useSourceAction } from './useSourceAction.ts';

interface Props {
  readonly source: SourcePage;
  readonly onClose: () => void;
}

/** Records an edition; before anything happens it shows which items and sittings it touches. */
export function RecordDialog({ source, onClose }: Props) {
  const { record: text, source: words } = useText(sourcesTexts);
  const format = useFormat();
  const notify = useNotify();
  const today = useToday();
  const [input, setInput] = useState(emptyEdition);
  const [tried, setTried] = useState(false);
  const faults = editionFaults(input, today, true);
  const complete = Object.keys(faults).length === 0;
  const { since, ...facts } = editionFacts(input);
  const touched = complete && since !== null ? touchedItems(source, facts.edition, since) : undefined;
  const record = useSourceAction(
    (day: string) =>
      call('POST /api/sources/:id/editions', {
        params: { id: source.id },
        body: { basedOn: source.version, ...facts, since: day },
      }),
    () => {
      notify(text.done(facts.edition));
      onClose();
    },
  );
  return (
    <StepDialog
      title={`${source.title}: ${words.record.toLowerCase()}`}
      submit={
        touched !== undefined && touched.length > 0
          ? text.submit(format.number(touched.length))
          : text.submitNone
      }
      pending={record.isPending}
      error={record.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (complete && since !== null) record.mutate(since);
      }}
    >
      <EditionFields value={input} faults={tried ? faults : {}} sinceRequired onChange={setInput} />
      <EditionImpact
        source={source}
        touched={touched}
        older={touched === undefined ? false : since! < (source.since ?? '')}
      />
    </StepDialog>
  );
}
