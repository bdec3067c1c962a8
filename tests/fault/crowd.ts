import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { type Acknowledged, simulatedCandidate } from '#server/loadtest/simulatedCandidate.ts';
import { answeringWith } from '#server/loadtest/trueAbility.ts';

/** Candidates of one sitting who answer as fast as the server takes it, half of them without a socket. */
export interface Crowd {
  readonly sittingId: string;
  acknowledged(): Acknowledged[];
  isMostlyDone(): boolean;
  /** Lets them finish, and no longer than five seconds. */
  end(): Promise<void>;
  close(): void;
}

/** Makes a sitting, signs everyone in and gives the start. */
export async function gatherCrowd(server: OwnServer, clients: number, random: () => number): Promise<Crowd> {
  const coordinator = await server.coordinator();
  const { sitting, credentials } = await prepareSitting(coordinator, {
    candidates: clients,
    designId: 'lhk-adaptief',
    name: 'Stroomstoring',
    plannedAt: Date.now(),
  });
  const stop = new AbortController();
  const people = credentials.map((who, i) =>
    simulatedCandidate(server.origin, who, {
      choose: answeringWith(0, server.entries, random),
      thinkMs: () => 20 * random(),
      random,
      withoutSocket: i % 2 === 1,
    }),
  );
  await Promise.all(people.map((person) => person.signIn()));
  let done = 0;
  const tests = people.map((person) =>
    person.takeTest(stop.signal).then(() => {
      done += 1;
    }),
  );
  await coordinator.call('startSitting', {
    params: { sittingId: sitting.id },
    body: { version: sitting.version, leadSeconds: 3 },
  });
  const acknowledged = () => people.flatMap((person) => person.acknowledged);

  return {
    sittingId: sitting.id,
    acknowledged,
    isMostlyDone: () => done > clients / 2,
    async end() {
      const limit = setTimeout(() => stop.abort(), 5_000);
      await Promise.all(tests);
      clearTimeout(limit);
    },
    close() {
      stop.abort();
      for (const person of people) person.close();
    },
  };
}
