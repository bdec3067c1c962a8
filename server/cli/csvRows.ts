import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { BadInput } from './badInput.ts';

/**
 * Reads a CSV file row by row, so that a million rows need no more memory than one.
 *
 * @param each receives the cells of every row that is not empty, and its row number in the file
 * @throws {BadInput} when the file cannot be read or its quotes do not match
 */
export function readCsvRows(file: string, each: (cells: string[], row: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = createReadStream(file, 'utf8');
    let row = 0;
    source.on('error', (error) => reject(new BadInput(file, `cannot be read (${error.message})`)));
    Papa.parse<string[]>(source, {
      delimiter: ',',
      step: ({ data, errors }, parser) => {
        row++;
        const cells = row === 1 ? data.map((cell) => cell.replace(/^\uFEFF/, '')) : data;
        if (cells.length === 1 && cells[0] === '') return;
        try {
          const [first] = errors;
          if (first) throw new BadInput(file, `row ${row}: ${first.message}`);
          each(cells, row);
        } catch (error) {
          reject(error); // before abort, which completes the parse
          parser.abort();
          source.destroy();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}
