import { ItemContent } from '#itembank/content/item.ts';
import { freezeRelease, type Release, type ReleaseEntry } from '#itembank/release/release.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { shownParts } from '#server/attempts/shownParts.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { monotonicClock } from '#server/platform/clock.ts';
import type { Environment } from '#server/platform/environment.ts';
import { openServices } from '#server/services.ts';
import { everyTypeRelease } from './everyTypeRelease.ts';

/** What a candidate may never see of one item, and what only its worked-out answer may show. */
export interface Secrets {
  /** What is shown of it, as it stands in a reply: by this one sees that the item was given. */
  readonly shown: readonly string[];
  /** Parameters, code and hash: never, nowhere. */
  readonly always: readonly string[];
  /** Rationales: only in practice, only of an item that was answered. */
  readonly untilExplained: readonly string[];
  /** Sources: as literature in practice, or in feedback after release. */
  readonly sources: readonly string[];
}

const publishedOn = '2026-01-01';

/** The demonstration bank with a word of its own in every secret place of every item. */
export function canaryBank(): { releases: Release[]; secrets: Secrets[] } {
  const random = seededRandom('canaries');
  const secrets: Secrets[] = [];
  const releases = readDemoBank(publishedOn).releases.map((release) =>
    plantedRelease(release, random, secrets),
  );
  return { releases, secrets };
}

/** The same for a release with one item of each type. */
export function canariesOfEveryType(): { release: Release; secrets: Secrets[] } {
  const secrets: Secrets[] = [];
  return {
    release: plantedRelease(everyTypeRelease(), seededRandom('canaries of every type'), secrets),
    secrets,
  };
}

function plantedRelease(release: Release, random: () => number, secrets: Secrets[]): Release {
  const entries = release.entries.map((entry) => planted(entry, random, secrets));
  const frozen = freezeRelease({ ...release, entries }, new Set());
  if ('reason' in frozen) throw new Error(frozen.reason);
  return frozen;
}

function planted(entry: ReleaseEntry, random: () => number, secrets: Secrets[]): ReleaseEntry {
  const word = () => `kanarie${Math.floor(random() * 1e15).toString(36)}`;
  const nudged = (value: number) => value + 1e-6 * (1 + random());
  const { content } = entry.version;
  const reasons: string[] = [];
  const [title, passage] = [word(), word()];
  const reasoned = ItemContent.parse(
    withWords(content, () => {
      reasons.push(word());
      return reasons.at(-1)!;
    }),
  );
  const changed: ItemContent = {
    ...reasoned,
    sources: content.sources.map((source) => ({
      ...source,
      title: `${source.title} ${title}`,
      passage: `${source.passage} ${passage}`,
    })),
  };
  const version = itemVersion(entry.version.code, changed);
  const calibration = {
    ...entry.calibration,
    a: nudged(entry.calibration.a),
    b: nudged(entry.calibration.b),
  };
  secrets.push({
    shown: [content.stem, ...shownParts(content, '', 1).lettered.map((part) => part.content)].map((part) =>
      JSON.stringify(part),
    ),
    always: [version.code, version.hash, String(calibration.a), String(calibration.b)],
    untilExplained: reasons,
    sources: [title!, passage!],
  });
  return { version, calibration };
}

/** Fields that say why something is right or wrong. */
const reasonFields = ['rationale', 'ifTrue', 'ifFalse'];

/** The same content with a word behind every reason, wherever an item of its type has one. */
function withWords(part: unknown, word: () => string): unknown {
  if (Array.isArray(part)) return part.map((one) => withWords(one, word));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([field, value]) => [
      field,
      reasonFields.includes(field) && Array.isArray(value)
        ? [...value, ` ${word()}`]
        : withWords(value, word),
    ]),
  );
}

/** Seeds an empty world with these releases, the shipped designs and the demonstration staff. */
export function seedReleases(releases: readonly Release[]) {
  return async (environment: Environment): Promise<void> => {
    const clock = monotonicClock(Date.now, () => performance.now());
    const { bank, signIns, database } = await openServices(environment, clock, () => undefined);
    const { designs, media } = readDemoBank(publishedOn);
    for (const file of media) await bank.addMedia(file);
    for (const design of designs) await bank.publishDesign(design);
    for (const release of releases) await bank.publishRelease(release, clock.now());
    for (const person of demoPeople.staff) await signIns.addStaff(person);
    await database.close();
  };
}
