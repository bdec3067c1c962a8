import type { Measurement } from '#contracts/measurement.ts';
import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import { informationCurve } from './informationCurve.ts';
import { releaseChoice } from './releaseChoice.ts';
import { bankOf, feasibility, quotaName, testMaterial } from './testMaterial.ts';

/** How well a design measures with a release: what psychometricians look at before a sitting. */
export function measurement(design: Design, release: Release, publishedAt: number): Measurement {
  const found = feasibility(design, release);
  const form = found.kind === 'feasible' ? testMaterial(design, release).form : null;
  return {
    design: {
      id: design.id,
      version: design.version,
      name: design.name,
      selection: design.selection.kind,
      start: design.start,
      minimumItems: design.length.minimum,
      maximumItems: design.length.maximum,
      stopAtStandardError: design.stopAtStandardError,
    },
    release: releaseChoice(release, publishedAt),
    blueprint: found.kind,
    conflict: 'conflict' in found ? [...new Set(found.conflict)].map((name) => demandOf(design, name)) : [],
    points: informationCurve(bankOf(release), form ?? design.length.maximum),
  };
}

/** A constraint of the assembler as the blueprint names it. */
function demandOf({ blueprint }: Design, name: string): Bilingual {
  const quota = blueprint.find(({ attribute, value }) => quotaName(attribute, value) === name);
  if (quota !== undefined) return termName(quota.attribute, quota.value);
  if (name === 'length') return { nl: 'het aantal vragen', en: 'the number of items' };
  return name.startsWith('SET-')
    ? { nl: `alle opgaven van ${name} samen of geen`, en: `all items of ${name} together or none` }
    : { nl: 'opgaven die niet samen in één toets mogen', en: 'items that may not meet in one test' };
}
