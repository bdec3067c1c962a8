import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { draftTexts } from '../drafts/draftTexts.ts';
import { useFieldTexts } from '../item/useFieldTexts.ts';
import { newDrafts } from './newDrafts.ts';
import { useDraftStore } from './useDraftStore.ts';

interface Props {
  /** For which assignment; undefined for items of one's own accord. */
  readonly assignment: string | undefined;
  /** The draft that is being written here. */
  readonly besides: string;
}

const longestWords = 80;

/** New items that this person left unsaved on this device, each to go on with or to throw away. */
export function OtherDrafts({ assignment, besides }: Props) {
  const text = useText(draftTexts);
  const format = useFormat();
  const store = useDraftStore();
  const textOf = useFieldTexts();
  const [params] = useSearchParams();
  const [others, setOthers] = useState(() => newDrafts(store, assignment).filter(({ id }) => id !== besides));
  return others.map(({ id, name, draft }) => {
    const words = textOf(draft.content, 'stem').slice(0, longestWords);
    return (
      <Notice
        key={id}
        tone="plain"
        action={
          <Group gap={8}>
            <Button component={Link} to={`?${addressOf(params, id)}`} variant="default">
              {text.goOn}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                store.forget(name, draft.at);
                setOthers(others.filter((one) => one.id !== id));
              }}
            >
              {text.discard}
            </Button>
          </Group>
        }
      >
        {text.other(words === '' ? text.noWords : `“${words}”`, format.dateTime(draft.at))}
      </Notice>
    );
  });
}

/** The same page about another draft; a case to begin with is for the draft that begins. */
function addressOf(params: URLSearchParams, draft: string): URLSearchParams {
  const other = new URLSearchParams(params);
  other.set('draft', draft);
  other.delete('case');
  return other;
}
