import { useEffect, useReducer } from 'react';
import { call } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import type { ActOnCandidates, RoomRow, RoomView } from '#contracts/room.ts';
import { type Identification, identifications } from './identifications.ts';
import { useRoomAct } from './useRoomAct.ts';

export interface Identify {
  readonly known: readonly Identification[];
  identify(row: RoomRow): void;
  again(those: readonly Identification[]): void;
  dismiss(): void;
}

/** Identifies one after another without waiting, and keeps what became of each. */
export function useIdentify({ room: { id: roomId }, rows }: RoomView): Identify {
  const [known, tell] = useReducer(identifications, []);
  useEffect(() => tell({ kind: 'seen', rows }), [rows]);
  const { mutate } = useRoomAct(
    roomId,
    (body: ActOnCandidates) => call('POST /api/rooms/:roomId/actions', { params: { roomId }, body }),
    (report) => tell({ kind: 'answered', report }),
    (error, { actionId }) => tell({ kind: 'failed', actionId, error }),
  );
  const ask = ({ attemptId, name, command }: Identification) => {
    tell({ kind: 'asked', identification: { attemptId, name, command } });
    mutate(command);
  };
  return {
    known,
    identify({ attemptId, name, bigNumber }) {
      const by = bigNumber === null ? 'birthDate' : 'bigNumber';
      const action = { kind: 'identify', by } as const;
      ask({
        attemptId,
        name,
        command: { actionId: newId(), attemptIds: [attemptId], action, reason: null },
      });
    },
    again: (those) => those.forEach(ask),
    dismiss: () => tell({ kind: 'dismissed' }),
  };
}
