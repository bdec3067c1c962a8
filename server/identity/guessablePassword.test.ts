import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { commonWords } from './commonWords.ts';
import { isGuessable } from './guessablePassword.ts';

const owner = { name: 'Jo de Bakker-Öz', email: 'jo.voorbeeld@praktijkzuid.example' };
const shortest = 12;
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

describe('a password that is guessed first', () => {
  test('[GP1] is every common word with what people put behind it: the first thousands of any list', () => {
    const behind = [
      '',
      '1',
      '12',
      '123',
      '1234',
      '12345',
      '123456',
      '!',
      '1!',
      '123!',
      '01',
      '2024',
      '2025!',
    ];
    const tails = [...behind, '2026', '@2026', '#1', '007', '69', '00', '1985', '01022026', '!!!', '_2026_'];
    const common = new Set(
      commonWords.flatMap((word) =>
        tails.flatMap((tail) => [word + tail, capital(word) + tail, word + word + tail, tail + word]),
      ),
    );
    const longEnough = [...common].filter(({ length }) => length >= shortest);
    expect(longEnough.length).toBeGreaterThan(3_000);
    expect(longEnough.filter((password) => !isGuessable(password, owner))).toEqual([]);
  });

  test.each([
    [
      'runs along the keyboard',
      ['qwertyuiop12', '1qaz2wsx3edc', 'asdfghjkl123', 'poiuytrewq!!', '1q2w3e4r5t6y'],
    ],
    [
      'runs along the alphabet or the numbers',
      ['abcdefghijkl', '123456789012', '098765432109', 'zyxwvutsrqpo'],
    ],
    ['the same over and over', ['aaaaaaaaaaaa', 'abcabcabcabc', 'fietsbelfietsbel', 'xk4xk4xk4xk4']],
    ['words with signs for letters', ['w@chtw00rd2026', 'P@$$w0rd2026', 'W3lk0mW3lk0m!', '$unsh1ne1985']],
    [
      'what everybody here knows',
      ['huisarts2026!', 'PeilPeil2026', 'huisarts-in-opleiding', 'lhk-toets-2026!'],
    ],
    ['a date or a telephone number', ['01-02-1985-!!', 'maandag01021985', '0612345678!!']],
  ])('[GP2] is %s', (_what, passwords) => {
    expect(passwords.filter((password) => !isGuessable(password, owner))).toEqual([]);
  });

  test.each([
    'bakker zonder brood',
    'Mijn-BAKKER-xkq',
    'voorbeeld van vlas',
    'praktijkzuid oost',
    'jo.voorbeeld!!',
  ])('[GP3] holds the own name or address: %s', (password) => {
    expect(isGuessable(password, owner)).toBe(true);
    expect(isGuessable(password, { name: 'Iemand Anders', email: 'x@y.example' })).toBe(false);
  });
});

describe('a password that is not guessed first', () => {
  test.each([
    'zeven paarse olifanten',
    'correct horse battery staple',
    'twaalf lege flessen',
    'ÉÉN gestolen vélo',
    'k7Gp2xQv9TmL',
    'пять зелёных домов',
    demoPeople.applicant.password,
    ...demoPeople.staff.map(({ password }) => password),
  ])('[GP4] is taken, whatever signs it has: %s', (password) => {
    expect(isGuessable(password, owner)).toBe(false);
  });

  test('[GP4] is what a password manager makes', () => {
    for (let i = 0; i < 2_000; i++) {
      const made = randomBytes(12).toString('base64url');
      expect(isGuessable(made, owner), made).toBe(false);
    }
  });

  test('[GP5] is told from the other within a few milliseconds, whatever is typed', () => {
    const before = performance.now();
    for (const nasty of ['a'.repeat(256), 'ab'.repeat(128), 'welkom'.repeat(42), `${'1'.repeat(255)}x`]) {
      isGuessable(nasty, owner);
    }
    expect(performance.now() - before).toBeLessThan(250);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 256 }),
        (any) => typeof isGuessable(any, owner) === 'boolean',
      ),
    );
  });
});
