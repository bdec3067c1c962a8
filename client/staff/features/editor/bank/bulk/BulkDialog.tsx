import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { ItemRow } from '#contracts/editing.ts';
import { terms } from '#itembank/taxonomy/taxonomy.ts';
import { StepDialog } from '../../../../shell/StepDialog.tsx';
import { useFormat } from '../../../../useFormat.ts';
import { useText } from '../../../../useText.ts';
import { editorTexts } from '../../editorTexts.ts';
import { BulkOutcome } from './BulkOutcome.tsx';
import { actionOf, type BulkChoice, bulkChoices } from './bulkChoice.ts';
import { bulkTexts } from './bulkTexts.ts';
import { useBulkAction } from './useBulkAction.ts';

interface Props {
  readonly items: readonly ItemRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** First what, then what that would do to each item, and only then the button that does it. */
export function BulkDialog({ items, onClose, onDone }: Props) {
  const text = useText(bulkTexts);
  const { attributes, steps, fields } = useText(editorTexts);
  const format = useFormat();
  const [choice, setChoice] = useState<BulkChoice>('reviewBy');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const action = actionOf(choice, to);
  const asked = items.map(({ code, version }) => ({ code, version }));
  const patience = { timeoutMs: 120_000 };

  const preview = useMutation({
    mutationFn: (body: { items: typeof asked; action: NonNullable<typeof action> }) =>
      call('POST /api/item-batches/preview', { body }, patience),
  });
  const edit = useBulkAction(
    (body: { items: typeof asked; action: NonNullable<typeof action> }) =>
      call('POST /api/item-batches', { body: { ...body, id, reason } }, patience),
    'edit',
    () => {
      onDone();
      onClose();
    },
  );
  const change = (next: () => void) => {
    preview.reset();
    next();
  };
  const willDo = preview.data?.items.filter(({ refused }) => refused === null).length;
  const nameOf = (one: BulkChoice) => {
    if (one === 'reviewBy') return text.reviewBy;
    if (one === 'theme' || one === 'aspect' || one === 'urgency') return text.classify(attributes[one]);
    return steps[one];
  };

  return (
    <StepDialog
      title={text.title(format.number(items.length))}
      submit={willDo === undefined ? text.look : text.submit(format.number(willDo))}
      pending={edit.isPending}
      reading={preview.isPending}
      error={preview.error ?? edit.error}
      onSubmit={() => {
        if (action === undefined) return;
        if (preview.data === undefined) preview.mutate({ items: asked, action });
        else if (willDo !== 0 && reason.trim().length >= 3) edit.mutate({ items: asked, action });
      }}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={text.what}
        value={choice}
        onChange={(event) => {
          const next = event.currentTarget.value as BulkChoice;
          change(() => {
            setChoice(next);
            setTo('');
          });
        }}
        data={bulkChoices.map((value) => ({ value, label: nameOf(value) }))}
      />
      {choice === 'reviewBy' && (
        <TextInput
          type="date"
          required
          label={fields.reviewBy}
          value={to}
          onChange={(event) => {
            const next = event.currentTarget.value;
            change(() => setTo(next));
          }}
        />
      )}
      {(choice === 'theme' || choice === 'aspect' || choice === 'urgency') && (
        <NativeSelect
          required
          label={text.to}
          value={to}
          onChange={(event) => {
            const next = event.currentTarget.value;
            change(() => setTo(next));
          }}
          data={[
            { value: '', label: '' },
            ...terms[choice].map((term) => ({ value: term.id, label: format.name(term) })),
          ]}
        />
      )}
      {preview.data && action && (
        <>
          <BulkOutcome action={action} items={preview.data.items} />
          <Textarea
            required
            label={text.reason}
            description={text.reasonHint}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </StepDialog>
  );
}
