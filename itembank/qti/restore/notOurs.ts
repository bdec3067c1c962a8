/** Something stands in a file that our own writer never writes: it is to be read as a foreign one. */
export class NotOurs extends Error {
  readonly line: number;

  constructor(what: string, line: number) {
    super(`${what} is not of our own writing (line ${line})`);
    this.name = 'NotOurs';
    this.line = line;
  }
}
