/**
 * Installs the packages when they are missing or not those of package-lock.json. Plain JavaScript,
 * because it runs in a bare clone, before anything that could read TypeScript is there.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const root = new URL('../../', import.meta.url);

if (!isInstalled() && !installed('ci') && !installed('install', '--no-save')) {
  console.error('The packages could not be installed: nothing can run without them.');
  process.exit(1);
}

/**
 * `npm ci` wants the lock file to name the packages of every platform, also optional ones that a registry
 * does not carry. Where it refuses, `npm install` takes the same locked versions and leaves the lock file alone.
 */
function installed(command, ...options) {
  console.log(`Installing packages (npm ${command}) …`);
  const args = [command, ...options, '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) console.error(stderr.split('\n').slice(0, 4).join('\n'));
  return status === 0 && isInstalled();
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
