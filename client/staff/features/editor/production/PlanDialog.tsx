import { Button, Group, NumberInput, Stack, Title } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Production } from '#contracts/producing.ts';
import type { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { HeldModal } from '../../../shell/HeldModal.tsx';
import { StepButton } from '../../../shell/StepButton.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { AssignForm } from './AssignForm.tsx';
import { coverageTexts } from './coverageTexts.ts';
import { planKey } from './productionQuery.ts';
import { useCellName } from './useCellName.ts';
import { useProductionAction } from './useProductionAction.ts';

interface Props {
  readonly pool: Pool;
  readonly cell: CoverageCell;
  readonly production: Production;
  readonly need: number;
  readonly onClose: () => void;
}

/** What a cell needs, and who is asked to make it. */
export function PlanDialog({ pool, cell, production, need, onClose }: Props) {
  const { target: text } = useText(coverageTexts);
  const message = useProblemMessage();
  const notify = useNotify();
  const nameOf = useCellName();
  const [wanted, setWanted] = useState<number | string>(need);
  const save = useProductionAction(
    (value: number | null) => call('POST /api/production/targets', { body: { pool, cell, need: value } }),
    () => {
      notify(text.saved);
      onClose();
    },
    planKey,
  );
  const pending = useIsMutating({ mutationKey: planKey }) > 0;
  return (
    <HeldModal title={nameOf(cell)} pending={pending} onClose={onClose}>
      <Stack gap={28}>
        <AssignForm
          pool={pool}
          cell={cell}
          authors={production.authors}
          pending={pending}
          onClose={onClose}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typeof wanted === 'number' && !pending) save.mutate(wanted);
          }}
        >
          <Stack gap={10}>
            <Title order={3}>{text.title}</Title>
            <NumberInput
              label={text.need}
              value={wanted}
              onChange={setWanted}
              min={0}
              max={999}
              allowDecimal={false}
              clampBehavior="strict"
              hideControls
              maw={260}
            />
            {save.error !== null && (
              <Notice tone="attention" role="alert">
                {message(save.error)}
              </Notice>
            )}
            <Group gap={8}>
              <StepButton variant="default" pending={save.isPending} disabled={pending && !save.isPending}>
                {text.save}
              </StepButton>
              <Button variant="subtle" aria-disabled={pending} onClick={() => !pending && save.mutate(null)}>
                {text.reset}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </HeldModal>
  );
}
