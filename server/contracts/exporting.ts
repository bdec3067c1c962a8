import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import type { Operation } from './operation.ts';

/** `qti`: a package of QTI 3.0, for other systems. `json`: a file per item, to be kept and compared as text. */
export const ExportFormat = z.enum(['qti', 'json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Items at most in one file. */
const mostExported = 5_000;

/** Part of `operations`. */
export const exportOperations = {
  exportItems: {
    method: 'post',
    path: '/api/exports',
    roles: ['author', 'psychometrician'],
    scope: 'all',
    summary: 'The current text of these items with what is known about them and their media, as a zip.',
    body: z.strictObject({ format: ExportFormat, codes: z.array(ItemCode).min(1).max(mostExported) }),
    reply: 'file',
  },
} as const satisfies Record<string, Operation>;
