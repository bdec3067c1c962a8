import { setImmediate as otherWork } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { z } from 'zod';

/** A reply made and checked once and then sent many times: for what is long and the same for everyone. */
export class PreparedJson {
  readonly json: Buffer;
  readonly gzipped: Buffer;

  private constructor(json: Buffer, gzipped: Buffer) {
    this.json = json;
    this.gzipped = gzipped;
  }

  /** Other work gets its turn between the steps. @throws when the reply does not fit its contract */
  static async of<Schema extends z.ZodType>(schema: Schema, reply: z.input<Schema>): Promise<PreparedJson> {
    const checked = schema.parse(reply);
    await otherWork();
    const json = Buffer.from(JSON.stringify(checked));
    return new PreparedJson(json, await promisify(gzip)(json, { level: 4 }));
  }
}
