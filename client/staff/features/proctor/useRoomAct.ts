import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '#client/shared/api.ts';
import { roomQuery } from './roomQueries.ts';

/** Something done in a room; afterwards, and after a refusal, the room is asked for again. */
export function useRoomAct<Input, Result>(
  roomId: string,
  act: (input: Input) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: roomQuery(roomId, true).queryKey });
  return useMutation({
    mutationFn: act,
    onSuccess: (result) => {
      refresh();
      onDone(result);
    },
    onError: (error) => {
      if (error instanceof ProblemError) refresh();
    },
  });
}
