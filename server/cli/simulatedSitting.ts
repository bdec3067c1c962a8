import { randomUUID } from 'node:crypto';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import { probability } from '#psychometrics/irt/logistic.ts';
import { type Random, seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { shownParts } from '#server/attempts/shownParts.ts';
import { shownResponse } from '#server/attempts/shownResponse.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import type { Services } from '#server/services.ts';

const actor = 'Peil demonstratie';

/** A whole sitting with simulated candidates: started, answered to the end, closed and released. */
export async function simulateSitting(
  services: Services,
  sittingId: string,
  {
    leadMs,
    abilityShift,
    clock,
  }: {
    leadMs: number;
    abilityShift: number;
    clock: { moveBy(ms: number): void };
  },
): Promise<void> {
  const codes = await services.seats.codes(actor, sittingId);
  if ('refused' in codes) throw new Error(codes.refused);
  for (const { number, code } of codes) await services.seats.find(number, code);
  const started = await services.sittings.start(actor, sittingId, 3, leadMs);
  if ('refused' in started) throw new Error(started.refused);
  clock.moveBy(leadMs + 1);
  const attempts = await services.attempts.allIn(sittingId);
  const people = attempts.map(({ record }) => {
    const random = seededRandom(`demo/${record.seed}`);
    return { attemptId: record.id, random, ability: normal(random) * 0.8 + abilityShift };
  });
  for (let open = people; open.length > 0; ) {
    clock.moveBy(45_000);
    const goOn = await Promise.all(open.map((person) => answerAs(services, person)));
    open = open.filter((_, i) => goOn[i]);
  }
  const sitting = await services.sittings.close(actor, sittingId, undefined, 'iedereen is klaar');
  if ('refused' in sitting) throw new Error(sitting.refused);
  await services.sittings.release(actor, sittingId, sitting.sitting.version);
}

/** Answers the current item as someone of this ability would. False when the test is over. */
async function answerAs(
  { attempts }: Services,
  { attemptId, random, ability }: { attemptId: string; random: Random; ability: number },
): Promise<boolean> {
  const live = await attempts.live(attemptId);
  const given = live?.attempt.given.at(-1);
  if (live === undefined || given === undefined || live.attempt.state === 'finished') return false;
  const { version, calibration } = entryOf(live.material, given.item);
  const { content } = version;
  const position = live.attempt.given.length;
  const right = random() < probability(ability, calibration);
  const response = right ? rightResponse(content) : wrongResponse(content, random);
  const reply = await attempts.answer(attemptId, {
    answerId: randomUUID(),
    position,
    response: shownResponse(response, shownParts(content, live.record.seed, position)),
    elapsedMs: Math.round(20_000 + 60_000 * random()),
  });
  if (reply?.kind !== 'stored') throw new Error(`simulated answer: ${JSON.stringify(reply)}`);
  return reply.next.kind === 'item';
}

/** A standard normal draw (Box & Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
