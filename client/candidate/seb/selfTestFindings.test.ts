import { describe, expect, test } from 'vitest';
import { type Seen, selfTestFindings, verdict } from './selfTestFindings.ts';

const good: Seen = {
  server: { seen: true, configKey: 'right', examKey: 'sent' },
  browser: 'SEB/3.7.0',
  storageWorks: true,
};

describe('[XB34] the self-test', () => {
  test('[XB34] everything in order is said to be ready', () => {
    const findings = selfTestFindings(good);
    expect(Object.values(findings).map(({ status }) => status)).toEqual(Array(5).fill('good'));
    expect(verdict(findings)).toBe('verdictGood');
  });

  test.each<[string, Partial<Seen>, string, string]>([
    ['no answer of the server', { server: undefined }, 'line', 'bad'],
    ['other settings', { server: { seen: true, configKey: 'wrong', examKey: 'sent' } }, 'settings', 'bad'],
    [
      'no key at all',
      { server: { seen: false, configKey: 'missing', examKey: 'missing' } },
      'settings',
      'bad',
    ],
    ['a version without key', { server: { ...good.server!, examKey: 'missing' } }, 'build', 'attention'],
    ['storage refused', { storageWorks: false }, 'storage', 'attention'],
  ])('[XB34] %s', (_, patch, name, status) => {
    const findings = selfTestFindings({ ...good, ...patch });
    expect(findings[name as keyof typeof findings].status).toBe(status);
    expect(verdict(findings)).toBe(status === 'bad' ? 'verdictBad' : 'verdictAttention');
  });

  test('[XB34] a browser that is not named but sends hashes counts as Safe Exam Browser', () => {
    expect(selfTestFindings({ ...good, browser: undefined }).browser.status).toBe('good');
    const outside = { ...good, browser: undefined, server: { ...good.server!, seen: false } };
    expect(selfTestFindings(outside).browser.status).toBe('bad');
  });
});
