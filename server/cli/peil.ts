import { Command } from 'commander';
import { z } from 'zod';
import { assembleCommand } from './assemble.ts';
import { backupCommand } from './backup.ts';
import { bankCommand } from './bankLint.ts';
import { calibrateCommand } from './calibrate.ts';
import { cttCommand } from './ctt.ts';
import { demoCommand } from './demo.ts';
import { difCommand } from './dif.ts';
import { digestCommand } from './digest.ts';
import { doctorCommand } from './doctor.ts';
import { estimateCommand } from './estimate.ts';
import { linkCommand } from './link.ts';
import { loadtestCommand } from './loadtest.ts';
import { migrateCommand } from './migrate.ts';
import { nextCommand } from './next.ts';
import { normCommand } from './norm.ts';
import { qtiCommand } from './qti.ts';
import { rehearseCommand } from './rehearse.ts';
import { restoreCommand } from './restore.ts';
import { routesCommand } from './routes.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { simulateCommand } from './simulate.ts';

/** The command line: `npm run -s peil -- <command>`. */
const program = new Command('peil').description('Peil: adaptive knowledge tests');
for (const command of [
  demoCommand(),
  serveCommand(),
  migrateCommand(),
  seedCommand(),
  doctorCommand(),
  backupCommand(),
  restoreCommand(),
  routesCommand(),
  estimateCommand(),
  nextCommand(),
  calibrateCommand(),
  simulateCommand(),
  assembleCommand(),
  linkCommand(),
  difCommand(),
  cttCommand(),
  normCommand(),
  qtiCommand(),
  bankCommand(),
  digestCommand(),
  loadtestCommand(),
  rehearseCommand(),
]) {
  program.addCommand(command);
}
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

try {
  await program.parseAsync();
} catch (error) {
  const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
