import type { Command } from 'commander';
import { z } from 'zod';
import type { ReleaseCheck } from '#contracts/releasing.ts';
import { ReleaseSelection } from '#itembank/release/releaseSelection.ts';
import type { Services } from '#server/services.ts';
import { BadInput } from './badInput.ts';
import { draftNamed } from './draftNamed.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { withServices } from './withServices.ts';

interface ReleaseOptions {
  readonly draft?: string;
  readonly pool: string;
  readonly restMonths: string;
  readonly json?: boolean;
}

/** `bank release`: checks a release in the making as its screen does. Publishing takes two people, on the screens. */
export function bankReleaseCommand(): Command {
  return commandNamed('release')
    .description(
      'check a release in the making, or a list of codes, as the release screen does; exit code 1 when there is an error.\nIt publishes nothing: that takes two people, each signed in on the screens',
    )
    .argument('[codes...]', 'the items, unless a draft is named')
    .option('--draft <name>', 'a release in the making, by its id or its name')
    .option('--pool <pool>', 'of the codes: lhk, kov or practice', 'lhk')
    .option('--rest-months <months>', 'items given to candidates so recently rest', '0')
    .option('--json', 'JSON output')
    .action((codes: string[], options: ReleaseOptions) => printResult(() => checked(codes, options)));
}

/** @throws {BadInput} when it is not clear what to check */
async function checked(codes: readonly string[], options: ReleaseOptions): Promise<string[]> {
  if ((options.draft === undefined) === (codes.length === 0)) {
    throw new BadInput('bank release', 'name either codes or a draft with --draft');
  }
  const check = await withServices((services) =>
    options.draft === undefined
      ? services.releases.checkSelection(selectionOf(codes, options))
      : ofDraft(services, options.draft),
  );
  const errors = check.findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (options.json) return [`${JSON.stringify(check)}\n`];
  return [
    ...check.findings.map(
      ({ severity, code, items, says }) => `${severity} ${code} ${items.join(' ')}: ${says.nl}\n`,
    ),
    `${check.items} items, ${errors} errors, ${check.findings.length - errors} other findings\n`,
  ];
}

function selectionOf(codes: readonly string[], { pool, restMonths }: ReleaseOptions): ReleaseSelection {
  const none = { enemies: [], sets: [], embargoes: [], estimates: [], measurements: [] };
  const asked = { name: 'Controle', pool, codes, restMonths: Number(restMonths), ...none };
  const selection = ReleaseSelection.safeParse(asked);
  if (!selection.success) throw new BadInput('bank release', z.prettifyError(selection.error));
  return selection.data;
}

async function ofDraft({ releases }: Services, name: string): Promise<ReleaseCheck> {
  const { id } = await draftNamed(releases, name);
  const check = await releases.check(id);
  if ('refused' in check) throw new BadInput(name, check.refused);
  return check;
}
