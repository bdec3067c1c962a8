import type { SelfTest } from '#contracts/seb.ts';
import type { Status } from '../page/StatusSign.tsx';
import type { SebText } from './sebText.nl.ts';

export type TestName = keyof SebText['selfTest']['names'];

/** One point of the self-test: how it stands, and what to do. */
export interface Finding {
  readonly status: Exclude<Status, 'busy'>;
  readonly message: (text: SebText['selfTest']) => string;
}
export type Findings = Readonly<Record<TestName, Finding>>;

/** What was seen on this device; undefined where the server did not answer. */
export interface Seen {
  readonly server: SelfTest | undefined;
  /** As Safe Exam Browser calls itself. */
  readonly browser: string | undefined;
  readonly storageWorks: boolean;
}

/** The points in the order in which they are put right. */
export function selfTestFindings({ server, browser, storageWorks }: Seen): Findings {
  return {
    browser:
      browser !== undefined || server?.seen === true
        ? good((text) => text.browserGood(browser ?? text.names.browser))
        : bad((text) => text.browserBad),
    settings: settingsOf(server),
    build:
      server?.examKey === 'sent'
        ? good((text) => text.buildGood)
        : { status: 'attention', message: (text) => text.buildMissing },
    storage: storageWorks
      ? good((text) => text.storageGood)
      : { status: 'attention', message: (text) => text.storageBad },
    line: server === undefined ? bad((text) => text.lineBad) : good((text) => text.lineGood),
  };
}

function settingsOf(server: SelfTest | undefined): Finding {
  if (server?.configKey === 'right') return good((text) => text.settingsGood);
  return bad((text) => (server?.configKey === 'wrong' ? text.settingsWrong : text.settingsMissing));
}

const good = (message: Finding['message']): Finding => ({ status: 'good', message });
const bad = (message: Finding['message']): Finding => ({ status: 'bad', message });

/** The whole in one sentence. */
export function verdict(findings: Findings): 'verdictGood' | 'verdictAttention' | 'verdictBad' {
  const statuses = Object.values(findings).map(({ status }) => status);
  if (statuses.includes('bad')) return 'verdictBad';
  return statuses.includes('attention') ? 'verdictAttention' : 'verdictGood';
}
