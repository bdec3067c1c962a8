import type { AssessmentItem } from '../qti/assessmentItem.ts';
import type { Declaration } from '../qti/declarations/declaration.ts';
import type { GivenResponse } from '../qti/declarations/readResponse.ts';
import { QtiProblem } from '../qti/qtiProblem.ts';
import { compileScoring } from '../qti/scoreItem.ts';
import { atomsOf } from '../qti/values/value.ts';
import { descendantsNamed } from '../qti/xml/xmlElement.ts';
import { givenReason, ImportProblem, importReason } from './importProblem.ts';

/** How an item scores, found by answering it. */
export interface QtiScore {
  readonly declaration: Declaration;
  /** The share of the points of the right answer that a response earns. */
  of(response: string | readonly string[]): number;
  /** What the item says is right: by its correct response, else by what its mapping pays for. */
  correct(): string[];
  /** How far from the right number is still right, by the item's own rule. */
  tolerance(): number;
}

/** @throws {ImportProblem} when the item is not scored by a machine, or its right answer earns nothing */
export function qtiScore(item: AssessmentItem): QtiScore {
  const scoring = compileScoring(item);
  if (scoring instanceof QtiProblem) throw refused(scoring);
  const declaration = item.declarations.get(item.interactions[0]!.responseIdentifier ?? '');
  if (declaration === undefined) throw new ImportProblem(importReason('scoring', 'geen antwoordvariabele'));
  const points = (response: GivenResponse): number => {
    const outcomes = scoring({ [declaration.identifier]: response });
    if (outcomes instanceof QtiProblem) throw refused(outcomes);
    return Number(outcomes.SCORE ?? 0);
  };
  const right = correctOf(declaration);
  const best = right.length === 0 ? 0 : points(declaration.cardinality === 'single' ? right[0]! : right);
  if (!(best > 0))
    throw new ImportProblem(importReason('scoring', 'het goede antwoord levert geen punten op'));

  return {
    declaration,
    of: (response) => points(response) / best,
    correct: () => right,
    tolerance() {
      const value = Number(right[0]);
      const found = toleranceOf(item, value);
      const beyond = found + Math.max(1, Math.abs(value)) * 1e-4;
      const agrees = [-1, 1].every(
        (side) =>
          points(number(value + side * found)) === best && points(number(value + side * beyond)) === 0,
      );
      if (!agrees && declaration.baseType === 'float') {
        throw new ImportProblem(importReason('scoring', 'een eigen regel voor welke getallen goed zijn'));
      }
      return found;
    },
  };
}

function correctOf({ correctResponse, mapping, cardinality }: Declaration): string[] {
  const stated = atomsOf(correctResponse).map(String);
  if (stated.length > 0 || !mapping) return stated;
  const paid = mapping.entries.filter(({ mappedValue }) => mappedValue > 0);
  const sorted = paid
    .toSorted((one, other) => other.mappedValue - one.mappedValue)
    .map(({ written }) => written);
  return cardinality === 'single' ? sorted.slice(0, 1) : sorted;
}

function toleranceOf({ responseProcessing }: AssessmentItem, value: number): number {
  const [equal] = responseProcessing ? descendantsNamed(responseProcessing, 'equal') : [];
  const tolerance = Number((equal?.attributes.tolerance ?? '').trim().split(/\s+/)[0]);
  if (equal === undefined || !Number.isFinite(tolerance)) return 0;
  const mode = equal.attributes['tolerance-mode'];
  return mode === 'absolute' ? tolerance : mode === 'relative' ? (Math.abs(value) * tolerance) / 100 : 0;
}

/** As a candidate would type it; 0,1 + 0,2 is not 0,30000000000000004. */
function number(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function refused(problem: QtiProblem): ImportProblem {
  return new ImportProblem(givenReason({ nl: problem.reason('nl'), en: problem.reason('en') }));
}
