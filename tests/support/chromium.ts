import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Flags that let Chromium run as root in a container and keep it from calling its maker. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Finds a real Chromium: `CHROMIUM_PATH`, an installed one, Playwright's own, or else the one that
 * Debian's package manager can install.
 *
 * @throws {Error} that says what is missing and how to get it
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const present = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (present !== undefined) return present;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '--yes', 'chromium'], { stdio: 'ignore' });
  } catch {
    // The message below says what to do; why apt-get failed is secondary.
  }
  if (existsSync(installed[0]!)) return installed[0]!;
  throw new Error(
    'No Chromium found, and `apt-get install chromium` did not work here. Install Chromium or set CHROMIUM_PATH.',
  );
}
