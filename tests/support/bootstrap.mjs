/**
 * Installs the packages when they are missing or not those of package-lock.json. Plain JavaScript,
 * because it runs in a bare clone, before anything that could read TypeScript is there.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const root = new URL('../../', import.meta.url);

if (!isInstalled()) {
  console.log('Installing packages (npm ci) …');
  const { status, signal } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`npm ci failed (${signal ?? status}): nothing can run without the packages.`);
    process.exit(1);
  }
}

/** npm writes what it installed to node_modules/.package-lock.json; compare that with what we ask for. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional === true || peer === true || present[path]?.version === version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages;
  } catch {
    return {};
  }
}
