import type { Conflict } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import { overlap, type Span } from '#server/attempts/span.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { type SlotPeriod, slotConflicts } from './slotConflicts.ts';

/** A sitting at the same time as the one that is looked at; where each room begins at its own moment, one room of it. */
export interface Overlapping {
  readonly name: string;
  readonly span: Span;
  readonly roster: readonly Pick<RosterRow, 'personId' | 'name' | 'birthDate'>[];
  readonly rooms: readonly Pick<Room, 'name' | 'proctors'>[];
}

export interface Plan {
  /** The day of the sitting, as an ISO date. */
  readonly day: string;
  readonly rooms: readonly Room[];
  readonly roster: readonly RosterRow[];
  /** When somebody in this room is busy with the test; null: who has no room. */
  readonly spanOf: (roomId: string | null) => Span;
  /** Only where each room begins at a moment of its own: between which moments all of them are to take place. */
  readonly slots?: SlotPeriod;
  readonly overlapping: readonly Overlapping[];
  /** Name of a surveillant. */
  readonly nameOf: (personId: string) => string;
}

/** What does not fit in the roster and the rooms of a sitting, by candidate, room and surveillant. */
export function findConflicts(plan: Plan): Conflict[] {
  const { rooms, spanOf, slots } = plan;
  const ofSlots = slots === undefined ? [] : slotConflicts(rooms, spanOf, slots);
  return [...roomConflicts(plan), ...ofSlots, ...proctorConflicts(plan), ...candidateConflicts(plan)];
}

function roomConflicts({ rooms, roster, slots }: Plan): Conflict[] {
  if (rooms.length === 0 && slots === undefined) return [];
  const known = new Set<string>(rooms.map(({ id }) => id));
  const without = roster.filter(({ roomId }) => roomId === null || !known.has(roomId));
  const conflicts: Conflict[] = without.map(({ number, name }) => ({
    code: 'noRoom',
    blocks: true,
    message: {
      nl: `${number} (${name}) heeft geen zaal. Geef een plaats, of laat automatisch plaatsen.`,
      en: `${number} (${name}) has no room. Give a place, or let places be given.`,
    },
    where: 'rooms',
    search: number,
  }));
  for (const room of rooms.filter(({ kind }) => kind === 'supervised')) {
    const here = roster.filter(({ roomId }) => roomId === room.id).length;
    const at = { where: 'rooms', search: null, blocks: true } as const;
    if (here > room.capacity) {
      const message = {
        nl: `${room.institute}, ${room.name}: ${here} deelnemers op ${room.capacity} plaatsen. Verplaats deelnemers of maak plaatsen bij.`,
        en: `${room.institute}, ${room.name}: ${here} candidates for ${room.capacity} seats. Move candidates or add seats.`,
      };
      conflicts.push({ ...at, code: 'roomFull', message });
    }
    if (here > 0 && room.proctors.length === 0) {
      const message = {
        nl: `${room.institute}, ${room.name} heeft geen surveillant. Wijs er een aan.`,
        en: `${room.institute}, ${room.name} has no surveillant. Assign one.`,
      };
      conflicts.push({ ...at, code: 'noProctor', message });
    }
  }
  return conflicts;
}

function proctorConflicts({ rooms, overlapping, nameOf, spanOf }: Plan): Conflict[] {
  const own = rooms.map(({ id, name, institute, proctors }) => {
    return { place: `${institute}, ${name}`, proctors, span: spanOf(id) };
  });
  const busy = [
    ...own,
    ...overlapping.flatMap(({ name: sitting, rooms: others, span }) =>
      others.map(({ name, proctors }) => ({ place: `${sitting}, ${name}`, proctors, span })),
    ),
  ];
  const mine = new Set(rooms.flatMap(({ proctors }) => proctors));
  return [...mine].flatMap((id): Conflict[] => {
    const theirs = busy.filter(({ proctors }) => proctors.includes(id));
    const twice = theirs.filter((one) =>
      theirs.some(
        (other) =>
          other !== one && (own.includes(one) || own.includes(other)) && overlap(one.span, other.span),
      ),
    );
    if (twice.length === 0) return [];
    const list = twice.map(({ place }) => place).join('; ');
    return [
      {
        code: 'proctorTwice',
        blocks: true,
        message: {
          nl: `${nameOf(id)} surveilleert op hetzelfde moment op meer dan één plaats: ${list}. Wijs iemand anders aan.`,
          en: `${nameOf(id)} watches more than one place at the same moment: ${list}. Assign somebody else.`,
        },
        where: 'rooms',
        search: null,
      },
    ];
  });
}

function candidateConflicts(plan: Plan): Conflict[] {
  const { day, rooms, roster, overlapping, spanOf } = plan;
  const identified = new Set<string | null>(
    rooms.flatMap(({ id, admission }) => (admission === 'afterIdentification' ? [id] : [])),
  );
  const byIdentity = new Map<string, RosterRow>();
  return roster.flatMap((row): Conflict[] => {
    const who = `${row.number} (${row.name})`;
    const found: Omit<Conflict, 'where' | 'search'>[] = [];
    for (const other of overlapping.filter(({ span }) => overlap(span, spanOf(row.roomId)))) {
      if (other.roster.some(({ personId }) => personId === row.personId)) {
        const message = {
          nl: `${who} doet op hetzelfde moment mee aan ${other.name}. Haal de deelnemer van een van beide lijsten.`,
          en: `${who} takes part in ${other.name} at the same moment. Take the candidate off one of the two lists.`,
        };
        // Only a warning: a list for a resit may stand beside the list of the sitting itself.
        found.push({ code: 'candidateTwice', blocks: false, message });
      } else if (other.roster.some((one) => isSamePerson(one, row))) {
        const message = {
          nl: `${who} heeft naam en geboortedatum van iemand anders in ${other.name}, op hetzelfde moment. Ga na of het om één persoon gaat.`,
          en: `${who} has the name and date of birth of somebody else in ${other.name}, at the same moment. See whether they are one person.`,
        };
        found.push({ code: 'samePerson', blocks: false, message });
      }
    }
    const identity = row.birthDate === null ? undefined : `${row.birthDate} ${folded(row.name)}`;
    const before = identity === undefined ? undefined : byIdentity.get(identity);
    if (identity !== undefined) byIdentity.set(identity, row);
    if (before !== undefined) {
      const message = {
        nl: `${who} en ${before.number} hebben dezelfde naam en geboortedatum. Ga na of het om één persoon gaat.`,
        en: `${who} and ${before.number} have the same name and date of birth. See whether they are one person.`,
      };
      found.push({ code: 'samePerson', blocks: false, message });
    }
    if (identified.has(row.roomId) && row.birthDate === null && row.bigNumber === null) {
      const message = {
        nl: `${who} heeft geboortedatum noch BIG-nummer; de surveillant kan niet controleren wie het is. Vul de lijst aan.`,
        en: `${who} has neither date of birth nor BIG number; the surveillant cannot check who it is. Complete the list.`,
      };
      found.push({ code: 'noIdentity', blocks: false, message });
    }
    if (row.extraMinutes > 0 && row.grantedUntil !== null && row.grantedUntil < day) {
      const message = {
        nl: `De extra tijd van ${who} is toegekend tot ${row.grantedUntil}, vóór deze afname. Verleng de toekenning of haal de minuten weg.`,
        en: `The extra time of ${who} was granted until ${row.grantedUntil}, before this sitting. Extend it or remove the minutes.`,
      };
      found.push({ code: 'accommodationExpired', blocks: true, message });
    } else if (row.extraMinutes > 0 && row.grantedBy === null) {
      const message = {
        nl: `Bij de extra tijd van ${who} staat niet wie haar heeft toegekend.`,
        en: `The extra time of ${who} does not say who granted it.`,
      };
      found.push({ code: 'accommodationUnsigned', blocks: false, message });
    }
    return found.map((conflict) => ({ ...conflict, where: 'roster', search: row.number }));
  });
}

type Identity = Pick<RosterRow, 'name' | 'birthDate'>;

function isSamePerson(x: Identity, y: Identity): boolean {
  return x.birthDate !== null && x.birthDate === y.birthDate && folded(x.name) === folded(y.name);
}

/** A name without what may be written differently: case, accents, spaces, hyphens. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
