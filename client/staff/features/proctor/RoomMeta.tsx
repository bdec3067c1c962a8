import type { RoomView } from '#contracts/room.ts';
import { useServerNow } from '../../server/useServerNow.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';

/** Of which sitting this room is, and its moments. */
export function RoomMeta({ view }: { readonly view: RoomView }) {
  const text = useText(proctorTexts);
  const format = useFormat();
  const now = useServerNow(1_000);
  const { name, startsAt, endsAt, plannedAt, lastStartAt } = view.sitting;
  const coming = startsAt !== null && now < startsAt ? [text.startsIn(format.duration(startsAt - now))] : [];
  const moments =
    lastStartAt !== null
      ? [text.period(format.dateTime(plannedAt), format.dateTime(lastStartAt))]
      : startsAt === null
        ? [text.planned(format.time(plannedAt)), text.notStarted]
        : [
            text.start(format.time(startsAt)),
            ...coming,
            ...(endsAt === null ? [] : [text.end(format.time(endsAt))]),
          ];
  return <>{[name, view.room.institute, ...moments].join(' · ')}</>;
}
