import { z } from 'zod';
import { MediaName } from '#itembank/content/richText.ts';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import type { Operation } from './operation.ts';

export const mediaLimits = { megabytes: 16 } as const;

/** What became of a picture that was sent: kept under a name of its own, or not taken, with what to do. */
export const PictureOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stored'),
    media: MediaName,
    widthPx: z.int().positive(),
    heightPx: z.int().positive(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    code: z.string(),
    reason: Bilingual,
    /** Line of a drawing, counted from 1. */
    line: z.int().positive().nullable(),
  }),
]);
export type PictureOutcome = z.infer<typeof PictureOutcome>;

const one = z.strictObject({ name: MediaName });

/** Pictures, clips and caption files; part of `operations`. */
export const mediaOperations = {
  viewMedia: {
    method: 'get',
    path: '/api/media/:name',
    roles: ['candidate'],
    scope: 'all',
    summary: 'A picture, clip or caption file of an item, by its opaque name.',
    params: one,
    reply: 'file',
  },
  viewItemMedia: {
    method: 'get',
    path: '/api/items/media/:name',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'A picture, clip or caption file, for who works on items.',
    params: one,
    reply: 'file',
  },
  addPicture: {
    method: 'post',
    path: '/api/media',
    roles: ['author'],
    scope: 'all',
    summary: 'Keeps a picture, made anew from what it shows; 422 with the reason when it is not taken.',
    body: 'picture',
    reply: PictureOutcome,
  },
} as const satisfies Record<string, Operation>;
