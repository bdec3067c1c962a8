import type { Command } from './decide.ts';

/** What candidates do themselves: their own screens know it already. */
const ownDoing: readonly (Command['kind'] | 'create')[] = ['create', 'begin', 'answer', 'stop', 'signal'];

/** Whether something was done to an attempt by others than its candidate, whose screens then need a look. */
export function isDoneByOthers(command: Command['kind'] | 'create'): boolean {
  return !ownDoing.includes(command);
}
