import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './psychometrics.ts';

const built = 'dist/client';

/** What a candidate's browser loads up to the first item: scripts and styles, as gzip carries them. */
export function benchBundle(): BenchRow[] {
  const page = readFileSync(`${built}/index.html`, 'utf8');
  const entries = [...page.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path!,
  );
  const loaded = new Set<string>();
  for (const path of entries) addWithImports(path, loaded);
  const bytes = [...loaded].map((path) => gzipSync(readFileSync(`${built}/${path}`), { level: 9 }).length);
  const total = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  return [
    {
      what: 'candidate bundle: scripts and styles up to the first item',
      measured: total,
      bound: 110,
      unit: 'kB gzip',
    },
  ];
}

/** A script brings along what it imports statically; what it imports on demand is not loaded yet. */
function addWithImports(path: string, loaded: Set<string>): void {
  if (loaded.has(path)) return;
  loaded.add(path);
  if (!path.endsWith('.js')) return;
  const script = readFileSync(`${built}/${path}`, 'utf8');
  for (const [, name] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    addWithImports(`assets/${name}`, loaded);
  }
}
