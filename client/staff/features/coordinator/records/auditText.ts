import type { AuditLine } from '#contracts/audit.ts';
import type { Format } from '../../../useFormat.ts';
import type { ProctorText } from '../../proctor/text.nl.ts';
import type { RecordsText } from './text.nl.ts';

type AuditText = RecordsText['audit'];

/** What is done in a room has the words of the room. */
type RoomText = Pick<ProctorText, 'kinds' | 'categories'>;

/** An action of the log in words; one that this client does not know yet stays as it was logged. */
export function actionText({ actions }: AuditText, { kinds }: RoomText, action: string): string {
  const inRoom = action.startsWith('room.') ? wordOf(kinds, action.slice('room.'.length)) : undefined;
  return wordOf(actions, action) ?? inRoom ?? action;
}

/** The particulars of a line: `deelnemers: 40 · nieuw: 40`. Moments are logged as numbers. */
export function detailText(audit: AuditText, room: RoomText, { detail }: AuditLine, format: Format): string {
  const { details } = audit;
  // Ids are there to recognise what is meant; they say nothing to a reader.
  const told = Object.entries(detail).filter(([name]) => !['extensionId', 'roomId'].includes(name));
  const parts = told.flatMap(([name, value]) => {
    if (name === 'category' && value === null) return [];
    return `${wordOf(details, name) ?? name}: ${valueText(name, value)}`;
  });
  return parts.length > 0 ? parts.join(' · ') : '–';

  function valueText(name: string, value: (typeof told)[number][1]) {
    if (name.endsWith('At') && typeof value === 'number') return format.seconds(value);
    if (name === 'code') return wordOf(audit.refusals, String(value)) ?? value;
    if (name === 'command') return actionText(audit, room, String(value)).toLowerCase();
    if (name === 'category') return wordOf(room.categories, String(value))?.toLowerCase() ?? value;
    return value ?? '–';
  }
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return words[name];
}
