import { expect, test } from 'vitest';
import { tallyOfPlaywright, tallyOfVitest } from './runnerReports.ts';

test('[HR5] a skipped or unwritten vitest test counts as failed', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [],
  };
  expect(tallyOfVitest(report)).toEqual({ passed: 7, failed: 4 });
});

test('[HR5] a vitest file that broke before its first test counts as one failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ];
  const report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults };
  expect(tallyOfVitest(report)).toEqual({ passed: 0, failed: 2 });
});

test('[HR5] a skipped or flaky browser test counts as failed', () => {
  const report = { errors: ['no browser'], stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } };
  expect(tallyOfPlaywright(report)).toEqual({ passed: 5, failed: 4 });
});
