import { describe, expect, test } from 'vitest';
import { fileWith, runCommandLine } from '#tests/support/runCommandLine.ts';
import { cttCommand } from './ctt.ts';

const run = (...options: string[]) => runCommandLine(cttCommand(), ...options);

const guttman = 'person,q1,q2,q3\na,0,0,0\nb,1,0,0\nc,1,1,0\nd,1,1,1\n';
const key = 'id,key,options\nq1,A,A;B;C\nq2,B;C,A;B;C\n';

describe('ctt', () => {
  test('[CT5] prints the test and its items; null where a figure does not exist', async () => {
    const { out, code } = await run('--responses', fileWith(guttman));
    const { test: whole, items } = JSON.parse(out);
    expect(code).toBe(0);
    expect(whole).toMatchObject({
      persons: 4,
      items: 3,
      mean: 1.5,
      alpha: expect.closeTo(0.75, 12),
      excluded: 0,
    });
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(items[0]).toMatchObject({ proportionCorrect: 0.75, itemRest: expect.any(Number) });

    const flat = await run('--responses', fileWith('person,q1,q2\na,1,0\nb,1,1\nc,1,0\n'));
    expect(JSON.parse(flat.out).items[0]).toMatchObject({
      proportionCorrect: 1,
      itemRest: null,
      biserial: null,
    });
  });

  test('[CT5] with a key, options are scored and their curves are added', async () => {
    const responses = fileWith('person,q1,q2\na,A,B\nb,B,A\nc,A,C\nd,C,?\n');
    const { out } = await run('--responses', responses, '--key', fileWith(key), '--dont-know', 'incorrect');
    const { items } = JSON.parse(out);
    expect(items.map((item: { proportionCorrect: number }) => item.proportionCorrect)).toEqual([0.5, 0.5]);
    expect(items[1].omitted).toBe(1);
    expect(
      items[1].options.map(({ option, isKey, count }: Record<string, unknown>) => [option, isKey, count]),
    ).toEqual([
      ['A', false, 1],
      ['B', true, 1],
      ['C', true, 1],
    ]);
  });

  test('[CT5] gaps need a policy: wrong, or a person left out', async () => {
    const responses = fileWith('person,q1,q2\na,1,\nb,1,1\nc,0,?\nd,0,1\ne,0,0\n');
    const refused = await run('--responses', responses);
    expect(refused).toMatchObject({ out: '', code: 1 });
    expect(refused.err).toContain(
      'row 2, column q2: an empty cell needs a policy: --blank incorrect or exclude',
    );
    expect(refused.err).toContain('row 4, column q2: "?" needs a policy: --dont-know incorrect or exclude');

    const wrong = await run('--responses', responses, '--blank', 'incorrect', '--dont-know', 'incorrect');
    expect(JSON.parse(wrong.out)).toMatchObject({ test: { persons: 5, excluded: 0 } });
    const out = await run('--responses', responses, '--blank', 'exclude', '--dont-know', 'exclude');
    expect(JSON.parse(out.out)).toMatchObject({ test: { persons: 3, excluded: 2 } });
  });

  test.each([
    { content: '', message: 'is empty' },
    { content: 'person,q1,q2\n', message: 'holds no persons' },
    { content: 'name,q1\na,1\n', message: 'row 1, column name: the first column must be "person"' },
    { content: 'person\na\n', message: 'row 1, column person: no item follows' },
    { content: 'person;q1\na;1\n', message: 'columns must be separated by commas' },
    { content: 'person,q1,q1\na,1,1\n', message: 'row 1, column q1: is there twice' },
    { content: 'person,q1,\na,1,1\n', message: 'row 1, column number 3: has no name' },
    { content: 'person,q1,q2\na,1\n', message: 'row 2, column q2: row has 2 cells, the header 3' },
    {
      content: 'person,q1,q2\na,1,0,1\n',
      message: 'row 2, column after the last: row has 4 cells, the header 3',
    },
    { content: 'person,q1,q2\na,1,2\n', message: 'row 2, column q2: "2" is not 0, 1, ? or empty' },
    { content: 'person,q1,q2\na,1,NaN\n', message: 'row 2, column q2: "NaN" is not 0, 1, ? or empty' },
    { content: 'person,q1,q2\na,1,0\na,1,1\n', message: 'row 3, column person: "a" is there twice' },
    { content: 'person,q1,q2\n,1,0\n', message: 'row 2, column person: is missing' },
    { content: 'person,q1,q2\na,1,0\nb,1,1\n', message: 'needs at least 3 persons, not 2' },
    { content: 'person,q1\na,1\nb,1\nc,0\n', message: 'needs at least 2 items, not 1' },
  ])('[CT5] refuses responses: $message', async ({ content, message }) => {
    const { out, err, code } = await run('--responses', fileWith(content));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test.each([
    { content: 'id,key,options\nq1,A,A;B\n', message: 'row 1, column q2: is not in the key file' },
    { content: 'id,key\nq1,A\n', message: 'row 1, column options: is missing' },
    { content: `${key}q1,A,A;B\n`, message: 'row 4, column id: "q1" is there twice' },
    { content: 'id,key,options\nq1,D,A;B\n', message: 'row 2, column key: "D" is not an option' },
    { content: 'id,key,options\nq1,A,A\n', message: 'row 2, column options: an item has at least 2 options' },
    { content: 'id,key,options\nq1,A,A;A\n', message: 'row 2, column options: one is there twice' },
    {
      content: 'id,key,options\nq1,A,A;?\n',
      message: 'row 2, column options: an option cannot be empty or "?"',
    },
    { content: key, message: 'row 2, column q2: "D" is not an option' },
  ])('[CT5] refuses a key: $message', async ({ content, message }) => {
    const responses = fileWith('person,q1,q2\na,A,D\n');
    const { out, err, code } = await run('--responses', responses, '--key', fileWith(content));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
  });

  test('[CT5] a mistake in the options ends with exit code 2, a file that is not there with 1', async () => {
    expect((await run()).code).toBe(2);
    expect((await run('--responses', fileWith(guttman), '--blank', 'maybe')).code).toBe(2);
    expect(await run('--responses', '/nowhere/none.csv')).toMatchObject({ out: '', code: 1 });
  });
});
