import { z } from 'zod';

/** Stable, human-readable code of an item; it never changes and is never given to another item. */
export const ItemCode = z.string().regex(/^[A-Z]{2,5}-\d{3,6}$/);
