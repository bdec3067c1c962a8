/** The part of yazl that is used here; it brings no types of its own. */
declare module 'yazl' {
  import type { Readable } from 'node:stream';

  export class ZipFile {
    readonly outputStream: Readable;
    addBuffer(
      content: Buffer,
      path: string,
      options?: { mode?: number; compress?: boolean; mtime?: Date },
    ): void;
    end(): void;
  }
}
