import { readDemoBank } from '#server/bank/demoBank.ts';
import { type OwnServer, startOwnServer } from '#server/loadtest/ownServer.ts';

/** The people of the day: three in Utrecht, three in Groningen; invented, with numbers that no real one has. */
export const dayRoster = [
  'nummer;naam;instituut;start opleiding;fte;extra minuten;toegekend door;toegekend tot;geboortedatum;big-nummer',
  'HN40001;Anouk van Aalst;UMC Utrecht;2025-03-01;1;0;;;1990-01-10;99000040001',
  'HN40002;Bram Bakker;UMC Utrecht;2025-03-01;1;0;;;1991-02-11;99000040002',
  'HN40003;Chaima Kaya;UMC Utrecht;2024-09-01;0,8;0;;;1992-03-12;',
  'HN40004;Daan Meijer;UMCG Groningen;2024-09-01;1;0;;;1993-04-13;99000040004',
  'HN40005;Elif Jansen;UMCG Groningen;2026-03-01;1;0;;;1994-05-14;99000040005',
  'HN40006;Femke de Groot;UMCG Groningen;2026-03-01;1;0;;;1995-06-15;99000040006',
].join('\n');

/** How many questions the test of the day has. */
export const dayItems = 6;

/** A server with the demonstration bank and staff, and a test that is short enough to sit within a story. */
export function startDayServer(): Promise<OwnServer> {
  return startOwnServer({
    async prepare({ bank }) {
      const long = readDemoBank('2026-01-01').designs.find(({ id }) => id === 'lhk-adaptief')!;
      await bank.publishDesign({
        ...long,
        id: 'lhk-kort',
        name: { nl: 'LHK kort', en: 'LHK short' },
        length: { minimum: dayItems, maximum: dayItems },
        blueprint: [],
        durationMinutes: 30,
        unfinished: { minimumItems: dayItems },
      });
    },
  });
}
