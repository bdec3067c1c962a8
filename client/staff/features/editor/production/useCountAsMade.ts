import { call } from '#client/shared/api.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { coverageTexts } from './coverageTexts.ts';
import { useProductionAction } from './useProductionAction.ts';

interface Made {
  readonly assignment: string;
  readonly code: string;
}

/** Counts a new item for the assignment it was written for. The item is safe by then, whatever comes of this. */
export function useCountAsMade(): (made: Made) => void {
  const { assignments: text } = useText(coverageTexts);
  const notify = useNotify();
  const { mutate } = useProductionAction(async ({ assignment, code }: Made) => {
    try {
      return await call('POST /api/production/assignments/:id/items', {
        params: { id: assignment },
        body: { code },
      });
    } catch (error) {
      // Said here: by now the page of the item itself is in sight, and this one is gone.
      notify(text.notCounted(code));
      throw error;
    }
  });
  return mutate;
}
