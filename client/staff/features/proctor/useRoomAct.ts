import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '#client/shared/api.ts';
import { roomQuery } from './roomQueries.ts';

/**
 * Something done in a room; afterwards, and after a refusal, the room is asked for again. What it became is told with
 * what was asked, also of an earlier one while a later one is under way: `error` and `data` are of the last one only.
 */
export function useRoomAct<Input, Result>(
  roomId: string,
  act: (input: Input) => Promise<Result>,
  onDone: (result: Result, input: Input) => void,
  onFailed?: (error: Error, input: Input) => void,
) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: roomQuery(roomId, true).queryKey });
  return useMutation({
    mutationFn: act,
    onSuccess: (result, input) => {
      refresh();
      onDone(result, input);
    },
    onError: (error, input) => {
      if (error instanceof ProblemError) refresh();
      onFailed?.(error, input);
    },
  });
}
