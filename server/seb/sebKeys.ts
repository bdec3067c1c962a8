import { spokenCode } from '#server/platform/spokenCode.ts';
import { configKey, type SebSettings } from './configKey.ts';
import { sebSettings } from './sebSettings.ts';

/** What belongs to the settings of one sitting, or (null) of the self-test; computed again whenever it is needed. */
export interface SebKeys {
  settings(sittingId: string | null): SebSettings;
  configKey(sittingId: string | null): string;
  /** Leaves Safe Exam Browser before the end. */
  quitPassword(sittingId: string): string;
}

export function sebKeys(secret: Uint8Array, publicOrigin: string): SebKeys {
  const quitPassword = (sittingId: string) => spokenCode(secret, ['seb quit', sittingId], 8);
  const settings = (sittingId: string | null) =>
    sebSettings({
      sittingId,
      publicOrigin,
      quitPassword: sittingId === null ? null : quitPassword(sittingId),
    });
  return { settings, configKey: (sittingId) => configKey(settings(sittingId)), quitPassword };
}
