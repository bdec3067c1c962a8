import { build, type PlistValue } from 'plist';
import type { SebLaunch } from '#contracts/seb.ts';
import type { FileReply } from '#server/platform/api.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SebKeys } from './sebKeys.ts';
import type { SebStore } from './sebStore.ts';
import { signedTokens } from './signedToken.ts';

/** Opening Safe Exam Browser: links, nonces and the settings file. */
export interface SebLaunches {
  /** @param sittingId null for the self-test */
  prepare(sittingId: string | null): Promise<SebLaunch | Refusal>;
  /** The file behind a link that was given a while ago. */
  file(token: string): Promise<FileReply | Refusal>;
  fileLink(sittingId: string | null): string;
  /** What a nonce was given for; undefined when it is not ours or past its time. */
  placeOf(nonce: string): string | undefined;
}

/** The self-test among places; sittings go by their id. */
export const selfTestPlace = 'zelftest';

/** Long enough to install an update first; Windows fetches the file several times. */
const fileLifetimeMs = 2 * 60 * 60_000;
/** From pressing the link to the first page inside. Who takes longer gets a new one there. */
export const nonceLifetimeMs = 15 * 60_000;

interface Needs {
  readonly store: SebStore;
  readonly keys: SebKeys;
  readonly publicOrigin: string;
  readonly secret: Uint8Array;
  readonly clock: Clock;
}

export function sebLaunches({ store, keys, publicOrigin, secret, clock }: Needs): SebLaunches {
  const files = signedTokens(secret, 'seb file', fileLifetimeMs);
  const nonces = signedTokens(secret, 'seb nonce', nonceLifetimeMs);

  const fileLink = (sittingId: string | null) =>
    `${publicOrigin}/api/seb/files/${files.make(sittingId ?? selfTestPlace, clock.now())}/peil.seb`;

  return {
    fileLink,

    async prepare(sittingId) {
      if (sittingId !== null && (await store.policyOf(sittingId)) === undefined)
        return { refused: 'notFound' };
      const nonce = nonces.make(sittingId ?? selfTestPlace, clock.now());
      const file = fileLink(sittingId);
      // On Windows what stands behind a second question mark is added to the start address.
      return { nonce, file, link: `${file.replace(/^http/, 'seb')}??n=${nonce}` };
    },

    async file(token) {
      const place = files.read(token, clock.now());
      if (place === undefined) return { refused: 'notFound', detail: oldLink };
      const settings = keys.settings(place === selfTestPlace ? null : place);
      return { type: 'application/seb', bytes: Buffer.from(build(settings as PlistValue)) };
    },

    placeOf: (nonce) => nonces.read(nonce, clock.now()),
  };
}

const oldLink =
  'Deze link werkt niet meer. Open de pagina van de toets opnieuw en gebruik de nieuwe link die daar staat.';
