import { z } from 'zod';

/** Where an item stands in its life. */
export const Stage = z.enum([
  'draft',
  'contentReview',
  'technicalReview',
  'establishment',
  'pilot',
  'available',
  'inUse',
  'resting',
  'needsRevision',
  'archived',
  'burned',
]);
export type Stage = z.infer<typeof Stage>;

/** A step in the life of an item that a person takes. */
export const Step = z.enum(['submit', 'pass', 'pilot', 'makeAvailable', 'rest', 'revise', 'archive', 'burn']);
export type Step = z.infer<typeof Step>;

/** What must hold before a step. */
export const Guard = z.enum([
  'noLintErrors',
  'twoContentReviews',
  'technicalReview',
  'sourcesCurrent',
  'notPastReview',
  'reviewDateNear',
  'nobodyInvolved',
  'piloted',
]);
export type Guard = z.infer<typeof Guard>;

/**
 * What a change does to an item, from least to most. Statistics and reviews of a version hold for the next
 * one only after a `metadata` or `cosmetic` change.
 */
export const ChangeClass = z.enum(['metadata', 'cosmetic', 'media', 'content', 'key']);
export type ChangeClass = z.infer<typeof ChangeClass>;

/** What a reviewer concludes about one version. */
export const Verdict = z.enum(['agreed', 'revise', 'rejected']);
export type Verdict = z.infer<typeof Verdict>;

/** By which eyes a version is read: of the subject, or of test construction and language. */
export const ReviewKind = z.enum(['content', 'technical']);
export type ReviewKind = z.infer<typeof ReviewKind>;
