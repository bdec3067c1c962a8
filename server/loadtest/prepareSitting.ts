import type { Sitting } from '#contracts/sitting.ts';
import { plainSitting } from '#contracts/sitting.ts';
import type { ApiClient } from './apiClient.ts';

/** A published sitting with a roster of invented people. */
export interface PreparedSitting {
  readonly sitting: Sitting;
  readonly credentials: readonly { readonly number: string; readonly code: string }[];
}

/** Does what a coordinator does before the day: makes a sitting, imports the roster, publishes it. */
export async function prepareSitting(
  coordinator: ApiClient,
  {
    candidates,
    designId,
    name,
    plannedAt,
    twoPersonStart = false,
  }: { candidates: number; designId: string; name: string; plannedAt: number; twoPersonStart?: boolean },
): Promise<PreparedSitting> {
  const design = (await coordinator.call('listDesigns')).find(({ id }) => id === designId);
  const release = (await coordinator.call('listReleases')).find(({ pool }) => pool === design?.pool);
  if (design === undefined || release === undefined) {
    throw new Error(`this server has no design ${designId} with a release to draw from; seed it first`);
  }
  const draft = await coordinator.call('createSitting', {
    body: { ...plainSitting, name, designId, releaseId: release.id, plannedAt, twoPersonStart },
  });
  const params = { sittingId: draft.id };
  const report = await coordinator.call('importRoster', { params, query: {}, body: rosterOf(candidates) });
  if (!report.imported) throw new Error(`the roster was refused: ${JSON.stringify(report.problems)}`);
  const { version } = await coordinator.call('viewSitting', { params });
  const sitting = await coordinator.call('publishSitting', { params, body: { version } });
  const codes = await coordinator.call('listCodes', { params });
  return { sitting, credentials: codes.map(({ number, code }) => ({ number, code })) };
}

const institutes = [
  'Amsterdam UMC locatie AMC',
  'Amsterdam UMC locatie VUmc',
  'UMC Utrecht',
  'Radboudumc Nijmegen',
  'LUMC Leiden',
  'Erasmus MC Rotterdam',
  'Maastricht University',
  'UMCG Groningen',
];

/** A roster file of invented people, spread over the institutes. */
export function rosterOf(candidates: number): string {
  const rows = Array.from({ length: candidates }, (_, i) => {
    const number = `A${String(i + 1).padStart(5, '0')}`;
    const institute = institutes[i % institutes.length];
    return `${number},Kandidaat ${i + 1},${institute},2025-03-01,1,${i % 20 === 0 ? 30 : 0}`;
  });
  return `nummer,naam,instituut,start opleiding,fte,extra minuten\n${rows.join('\n')}\n`;
}
