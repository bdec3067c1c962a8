import type { ReleaseDraftRow } from '#contracts/releasing.ts';
import type { ReleaseService } from '#server/releases/releaseService.ts';
import { BadInput } from './badInput.ts';

/** The release in the making with this id or name. @throws {BadInput} when there is none, or more than one */
export async function draftNamed(
  releases: Pick<ReleaseService, 'list'>,
  name: string,
): Promise<ReleaseDraftRow> {
  const { drafts } = await releases.list();
  const [found, ...others] = drafts.filter((one) => one.id === name || one.name === name);
  if (found === undefined) throw new BadInput(name, 'is no release in the making');
  if (others.length > 0) throw new BadInput(name, 'is the name of several; give the id');
  return found;
}
