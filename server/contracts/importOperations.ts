import { z } from 'zod';
import { ImportChoices } from '#itembank/content/importChoices.ts';
import { ImportId, ImportJob, ImportRowView, importLimits, StartImport, TemplateFormat } from './imports.ts';
import type { Operation } from './operation.ts';

const one = z.strictObject({ importId: ImportId });
const authors = { roles: ['author'], scope: 'all' } as const;

/** Bringing questions in from files; part of `operations`. */
export const importOperations = {
  listImports: {
    ...authors,
    method: 'get',
    path: '/api/imports',
    summary: 'The newest imports, newest first.',
    reply: z.array(ImportJob),
  },
  startImport: {
    ...authors,
    method: 'post',
    path: '/api/imports',
    summary: 'Announces a file; its pieces follow.',
    body: StartImport,
    reply: ImportJob,
  },
  sendImportPiece: {
    ...authors,
    method: 'put',
    path: '/api/imports/:importId/pieces/:number',
    summary: 'One piece of the file, counted from 0; with the last one reading begins. Harmless to repeat.',
    params: one.extend({ number: z.coerce.number().int().min(0).max(importLimits.megabytes) }),
    body: 'bytes',
    reply: ImportJob,
  },
  viewImport: {
    ...authors,
    method: 'get',
    path: '/api/imports/:importId',
    summary: 'Where an import stands.',
    params: one,
    reply: ImportJob,
  },
  listImportRows: {
    ...authors,
    method: 'get',
    path: '/api/imports/:importId/rows',
    summary: 'What every question of the file would become, or became.',
    params: one,
    reply: z.array(ImportRowView),
  },
  viewImportOriginal: {
    ...authors,
    method: 'get',
    path: '/api/imports/:importId/rows/:number/original',
    summary: 'The original of a question that could not be taken over, as text.',
    params: one.extend({ number: z.coerce.number().int().positive() }),
    reply: 'file',
  },
  chooseForImport: {
    ...authors,
    method: 'put',
    path: '/api/imports/:importId/choices',
    summary: 'Chooses columns and defaults; says what the import would now do.',
    params: one,
    body: ImportChoices,
    reply: ImportJob,
  },
  commitImport: {
    ...authors,
    method: 'post',
    path: '/api/imports/:importId/commit',
    summary: 'Makes the items, as concepts: all of them or none.',
    params: one,
    reply: ImportJob,
  },
  cancelImport: {
    ...authors,
    method: 'post',
    path: '/api/imports/:importId/cancel',
    summary: 'Stops an import and forgets its file. Harmless to repeat.',
    params: one,
    reply: ImportJob,
  },
  viewImportTemplate: {
    ...authors,
    method: 'get',
    path: '/api/imports/templates/:format',
    summary: 'An empty table to fill in, with one example.',
    params: z.strictObject({ format: TemplateFormat }),
    reply: 'file',
  },
} as const satisfies Record<string, Operation>;
