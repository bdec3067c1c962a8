import { type ComponentType, lazy } from 'react';

type SebPart = typeof import('./sebPart.ts');
type Screen = Exclude<keyof SebPart, 'recheck'>;

const fetchSebPart = (): Promise<SebPart> => import('./sebPart.ts');

/** A screen of that part, fetched when it is first shown. */
export function lazySeb<Name extends Screen>(name: Name) {
  type Props = SebPart[Name] extends ComponentType<infer P> ? P : never;
  return lazy(async () => ({ default: (await fetchSebPart())[name] as ComponentType<Props> }));
}

/** Checks this browser again on the way. */
export async function recheckSeb(sittingId: string, force = false): Promise<void> {
  await (await fetchSebPart()).recheck(sittingId, force);
}
