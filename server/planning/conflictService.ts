import type { Conflict } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import type { Release } from '#itembank/release/release.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { overlap, type Span } from '#server/attempts/span.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isTheirs, type Planner } from '#server/platform/instituteScope.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { blueprintConflict } from '#server/sittings/blueprintConflict.ts';
import { durationOf } from '#server/sittings/durationOf.ts';
import { periodOf } from '#server/sittings/ownStart.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { hasSlots } from '#server/sittings/sittingOfSlot.ts';
import type { RosterRow, SittingStore } from '#server/sittings/sittingStore.ts';
import { findConflicts, type Overlapping } from './findConflicts.ts';
import { roomSpans } from './roomSpans.ts';
import type { RoomStore } from './roomStore.ts';
import type { SlotPeriod } from './slotConflicts.ts';

/** Finds what does not fit in a sitting before anybody meets it on the day. */
export interface ConflictService {
  /** What keeps a sitting from being published comes first. */
  conflicts(planner: Planner, sittingId: string): Promise<Conflict[] | Refusal>;
  /** Refuses what cannot be published, in words that name the first of it. */
  mayPublish(sittingId: string): Promise<Refusal | undefined>;
}

interface Needs {
  readonly sittings: SittingStore;
  readonly rooms: RoomStore;
  readonly people: PersonStore;
  readonly bank: BankStore;
  readonly clock: Clock;
  /** Codes of the items that leaked. */
  readonly burned: () => Promise<ReadonlySet<string>>;
}

/** Most extra time somebody can have. */
const longestExtraMs = 30 * 60_000;

export function conflictService({ sittings, rooms, people, bank, clock, burned }: Needs): ConflictService {
  async function windowOf(sitting: SittingRecord): Promise<Span> {
    const { plannedAt, opensAt, closesAt } = sitting;
    const lastsMs = (await durationOf(bank, sitting)) + longestExtraMs;
    // Slots are to end within their period; a period to begin in ends when the last one is done.
    const last = hasSlots(sitting) ? longestExtraMs : lastsMs;
    return { from: opensAt ?? plannedAt, until: (closesAt ?? plannedAt) + last };
  }

  /** When each of these rooms is in use, and a sitting as a whole. */
  async function spansOf(sitting: SittingRecord, own: readonly Room[], roster: readonly RosterRow[]) {
    const whole = await windowOf(sitting);
    const spans = roomSpans({ rooms: own, roster, lastsMs: await durationOf(bank, sitting), whole });
    return (roomId: string | null): Span => (roomId === null ? whole : (spans.get(roomId) ?? whole));
  }

  async function overlappingWith(sitting: SittingRecord): Promise<Overlapping[]> {
    const span = await windowOf(sitting);
    const found: Overlapping[] = [];
    for (const other of await sittings.list()) {
      if (other.id === sitting.id || other.state === 'closed' || other.state === 'released') continue;
      if (other.rehearsal !== sitting.rehearsal) continue;
      if (!overlap(span, await windowOf(other))) continue;
      const [roster, own] = await Promise.all([sittings.roster(other.id), rooms.rooms(other.id)]);
      const spanOf = await spansOf(other, own, roster);
      const { name } = other;
      if (!hasSlots(other)) found.push({ name, roster, rooms: own, span: spanOf(null) });
      for (const room of hasSlots(other) ? own : []) {
        const here = roster.filter(({ roomId }) => roomId === room.id);
        found.push({ name, roster: here, rooms: [room], span: spanOf(room.id) });
      }
    }
    return found;
  }

  /** Of people and places. */
  async function planConflicts(sitting: SittingRecord, planner: Planner): Promise<Conflict[]> {
    const [all, roster, overlapping, proctors] = await Promise.all([
      rooms.rooms(sitting.id),
      sittings.roster(sitting.id),
      overlappingWith(sitting),
      people.ofRoles(['proctor']),
    ]);
    const names = new Map(proctors.map(({ id, name }) => [id, name]));
    const theirs = (of: { readonly institute: string }) => isTheirs(planner, of);
    return findConflicts({
      day: dayOf(sitting),
      rooms: all.filter(theirs),
      roster: roster.filter(theirs),
      overlapping,
      spanOf: await spansOf(sitting, all, roster),
      ...(hasSlots(sitting) && { slots: slotPeriodOf(sitting) }),
      nameOf: (id) => names.get(id) ?? id,
    });
  }

  function slotPeriodOf(sitting: SittingRecord): SlotPeriod {
    const notBefore = sitting.state === 'draft' ? clock.now() : null;
    return { ...periodOf(sitting)!, notBefore };
  }

  /** Of the test itself and how it starts. */
  async function testConflicts(sitting: SittingRecord): Promise<Conflict[]> {
    const [designs, design, release, starters, leaked] = await Promise.all([
      bank.designs(),
      bank.findDesign(sitting.designId, sitting.designVersion),
      bank.findRelease(sitting.releaseId),
      people.ofRoles(['coordinator']),
      burned(),
    ]);
    if (design === undefined || release === undefined)
      throw new Error(`sitting ${sitting.id} lost its material`);
    const found: Omit<Conflict, 'where' | 'search'>[] = [];
    const refusal = blueprintConflict(design, release);
    if (refusal !== undefined) {
      const message = {
        nl: refusal.detail ?? 'Met deze bankversie kan geen toets aan de toetsmatrijs voldoen.',
        en: 'No test from this release can meet the blueprint. Choose another release, or have the blueprint widened.',
      };
      found.push({ code: 'blueprint', blocks: true, message });
    }
    const newest = designs.find(({ id }) => id === design.id)?.version ?? design.version;
    if (newest > design.version) {
      const message = {
        nl: `Van het toetsmodel is versie ${newest} vastgesteld; deze afname heeft versie ${design.version}. Maak haar opnieuw als de nieuwe versie moet gelden.`,
        en: `Version ${newest} of the design has been published; this sitting has version ${design.version}. Make it anew if the new version must hold.`,
      };
      found.push({ code: 'newerDesign', blocks: false, message });
    }
    const burnedHere = release.entries.map(({ version }) => version.code).filter((code) => leaked.has(code));
    if (burnedHere.length > 0) {
      const codes = listOf(burnedHere);
      const message = {
        nl: `In deze bankversie staan verbrande items: ${codes}. Laat een bankversie zonder deze items vaststellen en kies die.`,
        en: `This release holds burned items: ${codes}. Have a release published without them and choose that one.`,
      };
      found.push({ code: 'burned', blocks: true, message });
    }
    const past = pastReview(release, dayOf(sitting));
    if (past.length > 0) {
      const codes = listOf(past);
      const message = {
        nl: `Van ${past.length} vragen is de controledatum voorbij op de dag van de afname: ${codes}. Kies een nieuwere bankversie.`,
        en: `Of ${past.length} items the review date has passed on the day of the sitting: ${codes}. Choose a newer release.`,
      };
      found.push({ code: 'pastReview', blocks: false, message });
    }
    if (sitting.twoPersonStart && starters.filter(({ institute }) => institute === undefined).length < 2) {
      const message = {
        nl: 'De start vraagt twee landelijke coördinatoren, maar er is er maar een. Vraag de beheerder om een tweede account.',
        en: 'The start needs two national coordinators, but there is only one. Ask the administrator for a second account.',
      };
      found.push({ code: 'tooFewStarters', blocks: true, message });
    }
    return found.map((conflict) => ({ ...conflict, where: 'overview', search: null }));
  }

  return {
    async conflicts(planner, sittingId) {
      const sitting = await sittings.find(sittingId);
      if (sitting === undefined) return { refused: 'notFound' };
      if (sitting.state === 'closed' || sitting.state === 'released') return [];
      const found = [...(await testConflicts(sitting)), ...(await planConflicts(sitting, planner))];
      return found.toSorted((x, y) => Number(y.blocks) - Number(x.blocks));
    },

    async mayPublish(sittingId) {
      const sitting = await sittings.find(sittingId);
      if (sitting?.state !== 'draft') return undefined;
      const found = [
        ...(await testConflicts(sitting)).filter(({ code }) => code !== 'blueprint'),
        ...(await planConflicts(sitting, { name: 'Peil' })),
      ].filter(({ blocks }) => blocks);
      const [first] = found;
      if (first === undefined) return undefined;
      const others = found.length === 1 ? '' : ` Er zijn nog ${found.length - 1} andere punten.`;
      return { refused: 'planConflicts', detail: `${first.message.nl}${others}` };
    },
  };
}

/** The day of a sitting where it is held; of a period the last one, so that what must hold does so for everyone. */
function dayOf({ plannedAt, closesAt }: SittingRecord): string {
  return dutchDay(closesAt ?? plannedAt);
}

function pastReview({ entries }: Release, day: string): string[] {
  return entries.filter(({ version }) => version.content.reviewBy < day).map(({ version }) => version.code);
}

/** The first of them, and a sign that there are more. */
function listOf(codes: readonly string[]): string {
  return codes.slice(0, 5).join(', ') + (codes.length > 5 ? ', …' : '');
}
