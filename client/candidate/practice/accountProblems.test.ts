import { describe, expect, test } from 'vitest';
import { accountProblems } from './accountProblems.ts';

const good = { name: 'Noor', email: 'noor@voorbeeld.nl', password: 'een lange zin op papier' };

describe('[C52] the account form', () => {
  test('[C52] finds nothing wrong with a good form', () => {
    expect(accountProblems(good, 'newAccount')).toEqual({});
  });

  test.each([
    { fields: { ...good, email: 'noor' }, problems: { email: 'wrongEmail' } },
    { fields: { ...good, password: 'kort' }, problems: { password: 'shortPassword' } },
    {
      fields: { name: ' ', email: '', password: '' },
      problems: { name: 'missing', email: 'missing', password: 'missing' },
    },
  ])('[C52] $problems', ({ fields, problems }) => {
    expect(accountProblems(fields, 'newAccount')).toEqual(problems);
  });

  test('[C52] signing in asks no name and no length', () => {
    expect(accountProblems({ ...good, name: '', password: 'kort' }, 'signIn')).toEqual({});
  });
});
