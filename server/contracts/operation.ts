import type { z } from 'zod';
import type { Role } from './role.ts';

/** Whose data an operation may touch: `own` what belongs to the signed-in person. */
export type Scope = 'public' | 'own' | 'sitting' | 'all';

/** One HTTP operation: the single place that says its path, who may call it, and what goes in and out. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Express path, parameters as `:name`. */
  readonly path: string;
  /** Roles that may call it; `anyone` needs no sign-in. */
  readonly roles: readonly Role[] | 'anyone';
  readonly scope: Scope;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON body, `csv` for the upload of a table (CSV or a workbook, declared as `text/csv`), or `bytes` for a piece of any file, or `picture` for a whole one. */
  readonly body?: z.ZodType | 'csv' | 'bytes' | 'picture';
  /** Largest JSON body; 64 when absent. */
  readonly maxKilobytes?: number;
  /** JSON reply, or `file` for bytes; absent: 204 without content. */
  readonly reply?: z.ZodType | 'file';
}
