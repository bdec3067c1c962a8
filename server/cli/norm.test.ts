import { describe, expect, test } from 'vitest';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { normCommand } from './norm.ts';

const run = (...options: string[]) => runCommandLine(normCommand(), ...options);

const form = fileWith('id,options,voided\nq1,2,\nq2,3,0\nq3,4,\nq4,4,1\n');
const responses = fileWith(
  'person,q1,q2,q3,q4\na,1,1,1,0\nb,1,1,?,1\nc,1,0,,1\nd,1,1,1,1\ne,0,1,1,1\nf,0,0,0,1\n',
);
const people = 'person,calendarWeeks,partTime,leaveWeeks,exemptionWeeks,conditions\n';
const persons = fileWith(
  `${people}a,10,,,,\nb,20,1,0,0,supervised\nc,30,0.5,,,\nd,60,,,30,\ne,80,,,,\nf,80,,,,home\n`,
);
const asked = (others: { responses?: string; form?: string; persons?: string } = {}) => [
  '--responses',
  others.responses ?? responses,
  '--form',
  others.form ?? form,
  '--persons',
  others.persons ?? persons,
  '--fewest',
  '2',
];

describe('norm', () => {
  test('[NM10] scores by formula, divides into reference groups and sets O/V and V/G', async () => {
    const { out, code } = await run(...asked());
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report.items).toEqual({ counted: 3, voided: 1 });
    // q4 is void. a: 3/3; b: 2/3 with a "?"; c: (1 − ½)/3 with a blank; e: (−1 + 2)/3; f: (−1 − ½ − ⅓)/3.
    const scores = [100, 200 / 3, 50 / 3, 100, 100 / 3, -1100 / 18];
    report.persons.forEach(({ score }: { score: number }, k: number) => {
      expect(score).toBeCloseTo(scores[k]!, 10);
    });
    // Weeks 10, 20, 15 (half time), 90 (exemption after week 52), 80, 80.
    expect(report.persons.map(({ group }: { group: number }) => group)).toEqual([0, 0, 0, 3, 3, 3]);
    expect(report.excluded).toEqual({ home: 1, openBook: 0 });
    expect(report.groups.map(({ n }: { n: number }) => n)).toEqual([3, 0, 0, 2, 0, 0]);
    expect(report.groups[0].mean).toBeCloseTo((100 + 200 / 3 + 50 / 3) / 3, 10);
    expect(report.groups[1].origin).toBe('neighbours');
    expect(report.persons[5]).toMatchObject({ inNorm: false, label: 'insufficient' });
    let before = Number.NEGATIVE_INFINITY;
    for (const { sufficient, good } of report.groups) {
      expect(sufficient).toBeGreaterThanOrEqual(before);
      expect(good).toBeGreaterThanOrEqual(sufficient);
      before = sufficient;
    }
  });

  test.each([
    { others: { form: 'id,options\nq1,2\n' }, message: 'row 1, column q2: is not in the form file' },
    { others: { form: 'id,options\nq1,1\n' }, message: 'row 2, column options: must be at least 2' },
    { others: { form: 'id,options\nq1,many\n' }, message: 'row 2, column options' },
    {
      others: { form: 'id,options\nq1,2\nq2,3\nq3,4\nq4,4\nq5,2\n' },
      message: 'row 6, column id: "q5" is not in the responses file',
    },
    { others: { form: 'id,options,voided\nq1,2,1\nq2,2,1\nq3,2,1\nq4,2,1\n' }, message: 'voids every item' },
    {
      others: { form: 'id,options,voided\nq1,2,yes\n' },
      message: 'row 2, column voided: must be 1, 0 or empty',
    },
    {
      others: { persons: 'person,calendarWeeks\na,10\n' },
      message: 'row 3, column person: "b" is not in the persons file',
    },
    { others: { persons: 'person\na\n' }, message: 'row 1, column calendarWeeks: is missing' },
    { others: { persons: `${people}a,x,,,,\n` }, message: 'row 2, column calendarWeeks' },
    {
      others: { persons: `${people}a,10,80,,,\n` },
      message: 'row 2, column partTime: 80 does not lie in (0, 1]',
    },
    { others: { persons: `${people}a,10,,11,,\n` }, message: 'row 2, column leaveWeeks: is more than' },
    {
      others: { persons: `${people}a,10,,,,abroad\n` },
      message: 'row 2, column conditions: must be supervised',
    },
    {
      others: { responses: 'person,q1,q2,q3,q4\na,1,1,1,2\n' },
      message: 'row 2, column q4: "2" is not 0, 1, ? or empty',
    },
    {
      others: { responses: 'person,q1,q2,q3,q4\na,1,1,1,1\n' },
      message: 'no group has the 2 scores that a norm needs',
    },
  ])('[NM10] refuses: $message', async ({ others, message }) => {
    const files = Object.fromEntries(
      Object.entries(others).map(([name, content]) => [name, fileWith(content)]),
    );
    const { out, err, code } = await run(...asked(files));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test('[NM10] a mistake in the options ends with exit code 2', async () => {
    expect((await run(...asked(), '--fewest', '1')).code).toBe(2);
    expect((await run('--responses', responses)).code).toBe(2);
  });
});
