import { z } from 'zod';

/** Opaque identifiers. They say nothing about what they name and never mix with each other. */
export const SittingId = z.uuid().brand('SittingId');
export type SittingId = z.infer<typeof SittingId>;

export const AttemptId = z.uuid().brand('AttemptId');
export type AttemptId = z.infer<typeof AttemptId>;

export const RoomId = z.uuid().brand('RoomId');
export type RoomId = z.infer<typeof RoomId>;

export const PersonId = z.uuid().brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

/** Milliseconds since 1970-01-01 UTC by the server's clock, up to the last moment a `Date` can hold. */
export const Instant = z.int().nonnegative().max(8_640_000_000_000_000);
