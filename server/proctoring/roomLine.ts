import type { RoomLine } from '#contracts/room.ts';
import { doneFor } from './room.ts';
import type { StoredRoomEvent } from './roomEvent.ts';

/** What the screen says of an event. */
export function roomLine({ seq, at, event }: StoredRoomEvent): RoomLine {
  const plain = { seq, at, minutes: null, because: null, categories: [], reason: null, text: null };
  switch (event.type) {
    case 'acted': {
      const { by, action, reason } = event;
      const { minutes, because } = action.kind === 'addTime' ? action : plain;
      return { ...plain, by, kind: action.kind, attemptIds: doneFor(event), minutes, because, reason };
    }
    case 'notDone': {
      const attemptIds = event.refused.map(({ attemptId }) => attemptId);
      return { ...plain, by: null, kind: 'notDone', attemptIds };
    }
    case 'doneLater':
      return { ...plain, by: null, kind: 'doneLater', attemptIds: [...event.attemptIds] };
    case 'noted': {
      const { by, attemptId, categories, text } = event;
      const attemptIds = attemptId === null ? null : [attemptId];
      return { ...plain, by, kind: 'irregularity', attemptIds, categories, text };
    }
    case 'messaged': {
      const { by, attemptIds, text } = event;
      return { ...plain, by, kind: 'message', attemptIds, text };
    }
    case 'signedOff':
      return { ...plain, by: event.by, kind: 'signOff', attemptIds: null, text: event.remarks };
  }
}
