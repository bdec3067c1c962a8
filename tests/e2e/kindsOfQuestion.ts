import { readFileSync } from 'node:fs';
import type { ItemContent } from '#itembank/content/item.ts';
import type { Block } from '#itembank/content/richText.ts';
import { freezeRelease, type Release } from '#itembank/release/release.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { type OwnServer, startOwnServer } from '#server/loadtest/ownServer.ts';
import { monotonicClock } from '#server/platform/clock.ts';
import { openServices } from '#server/services.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { madeDesign, madeEntry } from '#tests/support/madeBank.ts';

const said = (text: string): Block => ({ type: 'paragraph', content: [text] });
const knee = 'knie.svg';

/** Two of the items are about this one case. */
const sharedCase = [said('Een meisje van acht jaar tekent vormen en telt haar spaargeld.')];

/** An item of each type with the longest of words and one of everything that a text may hold. */
export const kindsOfQuestion: readonly ItemContent[] = [
  itemsOfEveryType.singleChoice,
  {
    ...itemsOfEveryType.trueFalse,
    vignette: [
      said('U luistert bij een man van 70 jaar met uw stethoscoop op de rug.'),
      { type: 'audio', media: 'rug.mp3', transcript: 'Twee rustige ademteugen zonder bijgeluid.' },
    ],
  },
  {
    ...itemsOfEveryType.multipleResponse,
    vignette: [
      said('Een vrouw van 34 jaar laat u zien hoe zij haar inhalator gebruikt.'),
      {
        type: 'clip',
        media: 'inhalator.mp4',
        poster: 'inhalator.png',
        captions: 'inhalator.vtt',
        transcript: 'Zij schudt de inhalator, ademt uit en drukt daarna.',
        widthPx: 640,
        heightPx: 360,
      },
    ],
  },
  itemsOfEveryType.extendedMatching,
  { ...itemsOfEveryType.ordering, vignette: sharedCase },
  { ...itemsOfEveryType.matching, vignette: sharedCase },
  {
    ...itemsOfEveryType.numeric,
    vignette: [
      {
        type: 'paragraph',
        content: ['Gebruik ', { formula: String.raw`V = \frac{D}{C_0 \cdot k}` }, ' met deze waarden.'],
      },
      {
        type: 'paragraph',
        content: ['Wat niet te tekenen is, blijft leesbaar: ', { formula: String.raw`\frac{1` }, '.'],
      },
      {
        type: 'table',
        header: [['Grootheid'], ['Waarde'], ['Eenheid'], ['Opmerking bij de bepaling']],
        rows: [[['dosis'], ['250'], ['milligram'], ['eenmalig, in de ochtend, nuchter ingenomen']]],
      },
    ],
  },
  itemsOfEveryType.shortText,
  {
    ...itemsOfEveryType.hotspot,
    image: {
      media: knee,
      alt: 'Tekening van een knie van voren met vier pijlen.',
      widthPx: 520,
      heightPx: 620,
    },
    regions: [
      {
        id: 'q1',
        label: 'naast de knieschijf, buitenzijde',
        shape: { kind: 'circle', centre: { x: 160, y: 350 }, radius: 14 },
        rationale: ['Hier niet.'],
      },
      {
        id: 'q2',
        label: 'boven de knieschijf, binnenzijde',
        shape: { kind: 'rectangle', from: { x: 255, y: 180 }, to: { x: 290, y: 215 } },
        rationale: ['Hier wel.'],
      },
      {
        id: 'q3',
        label: 'boven de knieschijf, buitenzijde',
        shape: {
          kind: 'polygon',
          points: [
            { x: 205, y: 160 },
            { x: 245, y: 165 },
            { x: 240, y: 200 },
            { x: 210, y: 195 },
          ],
        },
        rationale: ['Hier ook.'],
      },
      {
        id: 'q4',
        label: 'onder de knieschijf',
        shape: { kind: 'circle', centre: { x: 320, y: 390 }, radius: 22 },
        rationale: ['Hier niet.'],
      },
    ],
    keys: ['q2', 'q3'],
  },
];

/** A server with one open test that asks all of these, explains each, and nothing else. */
export function startServerOfKinds(): Promise<OwnServer> {
  return startOwnServer({
    async seed(environment) {
      const clock = monotonicClock(Date.now, () => performance.now());
      const { bank, signIns, database } = await openServices(environment, clock, () => undefined);
      const bytes = readFileSync('itembank/demo/media/knie-prikplaatsen.svg');
      await bank.addMedia({ name: knee, type: 'image/svg+xml', bytes });
      await bank.publishDesign(
        madeDesign(kindsOfQuestion.length, {
          pool: 'practice',
          start: 'open',
          durationMinutes: null,
          mayStopEarly: true,
          feedback: { ...madeDesign(1).feedback, moment: 'afterItem', showItems: true },
        }),
      );
      await bank.publishRelease(releaseOfKinds(), clock.now());
      await signIns.createAccount(demoPeople.applicant);
      await database.close();
    },
  });
}

function releaseOfKinds(): Release {
  const { calibration } = madeEntry('OEF-900');
  const frozen = freezeRelease(
    {
      id: 'soorten-1',
      name: 'Alle soorten vragen',
      pool: 'practice',
      publishedOn: '2026-01-01',
      entries: kindsOfQuestion.map((content, index) => ({
        version: itemVersion(`OEF-90${index}`, content),
        calibration,
      })),
      enemies: [],
      sets: [{ code: 'SET-001', codes: ['OEF-904', 'OEF-905'] }],
    },
    new Set(),
  );
  if ('reason' in frozen) throw new Error(frozen.reason);
  return frozen;
}
