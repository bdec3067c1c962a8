import { BadInput } from './badInput.ts';

/** Turns a refusal of psychometrics/, which knows no files, into one that names the file. */
export function refusedAs<T>(file: string, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(file, error.message);
    throw error;
  }
}
