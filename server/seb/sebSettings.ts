import { createHash } from 'node:crypto';
import type { SebSettings } from './configKey.ts';
import { sebPages } from './sebPages.ts';

/** Where Safe Exam Browser begins, and the password that leaves it early. */
export interface SebPlace {
  /** Null: the self-test. */
  readonly sittingId: string | null;
  readonly publicOrigin: string;
  /** Null: it may be left at any moment. */
  readonly quitPassword: string | null;
}

/**
 * The settings for one sitting. Everything that is not named here keeps the default of Safe Exam Browser, which is the
 * strict choice. The same place always gives the same settings, so the Config Key needs to be kept nowhere.
 */
export function sebSettings({ sittingId, publicOrigin, quitPassword }: SebPlace): SebSettings {
  const pages = sebPages(publicOrigin);
  return {
    startURL: sittingId === null ? pages.selfTest : pages.start(sittingId),
    // The nonce of the link comes behind it.
    startURLAppendQueryParameter: true,
    sendBrowserExamKey: true,
    // For an exam, not for the configuration of a device.
    sebConfigPurpose: 0,
    // On macOS the view in which the JavaScript API gives the keys.
    browserWindowWebView: 3,
    // On Windows these would take answers that have not been sent yet.
    examSessionClearCookiesOnStart: false,
    examSessionClearCookiesOnEnd: false,
    removeBrowserProfile: false,
    allowQuit: true,
    ...(quitPassword !== null && {
      hashedQuitPassword: createHash('sha256').update(quitPassword).digest('hex'),
    }),
    quitURL: pages.quit,
    quitURLConfirm: false,
    // Who reloads goes on where they were; who has little sight makes the page larger.
    browserWindowAllowReload: true,
    showReloadButton: true,
    enableZoomPage: true,
    enableZoomText: true,
    allowSpellCheck: false,
    URLFilterEnable: true,
    URLFilterRules: [
      { action: 1, active: true, expression: `${new URL(publicOrigin).host}/*`, regex: false },
    ],
  };
}
