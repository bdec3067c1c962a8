import { describe, expect, test } from 'vitest';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { difCommand } from './dif.ts';

const run = (...options: string[]) => runCommandLine(difCommand(), ...options);

const persons = Array.from({ length: 800 }, (_, k) => `p${k}`);
const random = seededRandom('dif command');
const items = Array.from({ length: 12 }, (_, k) => `q${k}`);
/** q0 is a good deal harder for women; nothing else differs. */
const rows = persons.map((person, k) => {
  const theta = 2 * (random() + random() - 1);
  const answers = items.map((_, item) => {
    const b = -1 + item / 6 + (item === 0 && k % 2 === 1 ? 1.5 : 0);
    return random() < 1 / (1 + Math.exp(b - theta)) ? 1 : 0;
  });
  return [person, ...answers].join(',');
});
const responses = fileWith(`person,${items.join(',')}\n${rows.join('\n')}\n`);
const groups = fileWith(
  `person,group\n${persons.map((person, k) => `${person},${k % 2 ? 'f' : 'm'}`).join('\n')}\n`,
);

describe('dif', () => {
  test('[DF8] finds the item that treats one group otherwise, and says how', async () => {
    const { out, code } = await run(
      '--responses',
      responses,
      '--groups',
      groups,
      '--focal',
      'f',
      '--purify',
      '--sibtest',
    );
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ persons: { reference: 400, focal: 400, excluded: 0 }, converged: true });
    expect(report.anchor).not.toContain('q0');
    expect(report.items[0]).toMatchObject({
      id: 'q0',
      flagged: true,
      inAnchor: false,
      mantelHaenszel: { etsClass: 'C' },
      logistic: { converged: true },
      sibtest: { crossing: { df: expect.any(Number) } },
    });
    expect(report.items[0].mantelHaenszel.delta).toBeLessThan(-1.5);
    expect(report.items.length).toBe(12);
  });

  test('[DF8] an anchor that is given is used as it is; the other group turns the sign', async () => {
    const asked = ['--responses', responses, '--groups', groups, '--anchor', 'q3,q4,q5,q6'];
    const women = JSON.parse((await run(...asked, '--focal', 'f')).out);
    const men = JSON.parse((await run(...asked, '--focal', 'm')).out);
    expect(women.anchor).toEqual(['q3', 'q4', 'q5', 'q6']);
    expect(men.items[0].mantelHaenszel.delta).toBeCloseTo(-women.items[0].mantelHaenszel.delta, 8);
    expect(women.items[0].sibtest).toBeUndefined();
  });

  const few = fileWith('person,q1,q2\na,1,0\nb,1,1\nc,0,1\nd,0,0\n');

  test.each([
    {
      content: 'person,group\na,m\nb,m\nc,f\n',
      message: 'row 5, column person: "d" is not in the groups file',
    },
    { content: 'person,group\na,m\nb,m\nc,m\nd,m\n', message: 'has no group "f"; it has m' },
    { content: 'person,group\na,m\nb,x\nc,f\nd,f\n', message: 'must hold two groups, not 3: m, x, f' },
    { content: 'person,group\na,m\na,f\n', message: 'row 3, column person: "a" is there twice' },
    { content: 'person,group\na,m\nb,\n', message: 'row 3, column group: is missing' },
    { content: 'person,sex\na,m\n', message: 'row 1, column sex: is not known' },
    { content: 'person,group\na,m\nb,m,m\n', message: 'row has 3 cells, the header 2' },
    {
      content: 'person,group\na,m\nb,m\nc,m\nd,f\n',
      message: 'the focal group needs at least 2 persons, not 1',
    },
  ])('[DF8] refuses groups: $message', async ({ content, message }) => {
    const { out, err, code } = await run('--responses', few, '--groups', fileWith(content), '--focal', 'f');
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test('[DF8] an unknown anchor, a test too short for SIBTEST and a level that is none are refused', async () => {
    const sound = fileWith('person,group\na,m\nb,m\nc,f\nd,f\n');
    const asked = ['--responses', few, '--groups', sound, '--focal', 'f'];
    expect((await run(...asked, '--anchor', 'q9')).err).toContain('has no item "q9" for the anchor');
    expect(await run(...asked, '--sibtest')).toMatchObject({ out: '', code: 1 });
    expect((await run(...asked, '--level', '5')).code).toBe(2);
  });
});
