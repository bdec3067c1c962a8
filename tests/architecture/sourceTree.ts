import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the project, by its path from the root. `text` is read for TypeScript only. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Made by tools and kept out of git, so no part of the project. */
const generated = new Set([
  '.git',
  'node_modules',
  'dist',
  'data',
  'test-results',
  'playwright-report',
  'coverage',
]);

/** Every file of the project. */
export function sourceTree(root: string): SourceFile[] {
  return pathsIn(root, '').map((path) => ({
    path,
    text: isTypeScript(path) ? readFileSync(join(root, path), 'utf8') : '',
  }));
}

export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

/** Code that ships, as opposed to code that only proves something. */
export function isProduct({ path }: SourceFile): boolean {
  return isTypeScript(path) && !/\.(test|spec|contract)\.tsx?$/.test(path) && !path.startsWith('tests/');
}

function pathsIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (generated.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? pathsIn(root, path) : [path];
  });
}
