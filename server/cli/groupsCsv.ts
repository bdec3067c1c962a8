import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';

/** The group of each person, and the names of the groups; the first in the file is the reference. */
export interface GroupFile {
  readonly names: readonly string[];
  readonly groupOf: Int32Array;
}

/**
 * Reads a groups file: a header `person,group`, and a row per person.
 *
 * @param persons every person who needs a group; others in the file are passed over
 * @throws {BadInput} naming every row, column and reason
 */
export async function readGroupsCsv(file: string, persons: readonly string[]): Promise<GroupFile> {
  const problems: InputProblem[] = [];
  const known = new Map(persons.map((person, index) => [person, index]));
  const groupOf = new Int32Array(persons.length).fill(-1);
  const names: string[] = [];
  await readCsvRows(file, ([person, group, ...rest], row) => {
    if (row === 1) {
      if (person === 'person' && group === 'group' && rest.length === 0) return;
      throw new BadInput(file, [{ row, column: person ?? '', reason: 'the header must be person,group' }]);
    }
    const at = known.get(person ?? '');
    if (group === undefined || group === '') problems.push({ row, column: 'group', reason: 'is missing' });
    else if (rest.length > 0) problems.push({ row, column: 'after the last', reason: 'is a cell too many' });
    else if (at !== undefined) {
      if (groupOf[at]! >= 0) problems.push({ row, column: 'person', reason: `"${person}" is there twice` });
      if (!names.includes(group)) names.push(group);
      groupOf[at] = names.indexOf(group);
    }
  });
  if (problems.length > 0) throw new BadInput(file, problems);
  const without = groupOf.indexOf(-1);
  if (without >= 0) throw new BadInput(file, `person "${persons[without]}" has no group`);
  return { names, groupOf };
}
