import type { SebText } from './text.nl.ts';

export const en: SebText = {
  loading: 'Safe Exam Browser is being loaded',
  policy: {
    title: 'What this sitting asks',
    names: { off: 'Not', recommended: 'Recommended', required: 'Required' },
    means: {
      off: 'Candidates use an ordinary browser. Nothing is checked.',
      recommended: 'Who uses Safe Exam Browser is checked. Without is possible too; that is recorded.',
      required:
        'Signing in is possible only after a good check or with a code of the invigilator. If a check fails later, the test stands still.',
    },
    fixed: 'Candidates have signed in already. The choice can only become less strict now.',
    save: 'Save the choice',
    saved: 'The choice is saved.',
    proves:
      'The check shows with which settings someone works. It does not prove that the program itself is unchanged.',
  },
  handOut: {
    title: 'To hand out',
    openPage: 'Page for candidates, on the day',
    selfTestPage: 'Page to try beforehand',
    quitPassword: 'Password to close early',
    quitPasswordElsewhere: 'Holds for all institutes; a national coordinator has it.',
    file: 'Settings file',
    download: 'Download peil.seb',
    configKey: 'Config Key',
  },
  keys: {
    title: 'Admitted versions',
    intro:
      'Without keys only the Config Key counts. With one or more Browser Exam Keys, only a version from this list counts as well. You read the key in Safe Exam Browser with the settings file of this sitting.',
    none: 'No keys yet: every version is fine.',
    columns: { platform: 'System', version: 'Version', key: 'Browser Exam Key', added: 'Added' },
    platforms: { windows: 'Windows', macos: 'macOS', ios: 'iPad and iPhone' },
    add: 'Add key',
    platform: 'System',
    version: 'Version',
    key: 'Browser Exam Key',
    keyHint: '64 characters, digits and the letters a to f.',
    keyWrong: 'This is not a key of 64 characters.',
    versionMissing: 'Fill in the version.',
    remove: (version) => `Remove the key of ${version}`,
    removed: 'The key is removed.',
    added: 'The key is added.',
  },
  checks: {
    title: 'Candidates',
    empty: 'No candidates have signed in yet.',
    all: (n) => `Show all candidates (${n})`,
    columns: {
      number: 'Number',
      name: 'Name',
      institute: 'Institute',
      admission: 'Admitted',
      browser: 'Browser',
      checkedAt: 'Last check',
      fault: 'Problem',
      code: 'Code',
    },
    admission: { checked: 'after a check', code: 'with a code', without: 'without Safe Exam Browser' },
    none: 'not signed in yet',
    faults: {
      missing: 'no keys seen',
      wrongConfigKey: 'other settings',
      wrongExamKey: 'version not admitted',
      replayed: 'check repeated',
    },
    standsStill: 'test stands still',
    ask: (number) => `Code for ${number}`,
    askShort: 'Give code',
  },
  code: {
    title: (name) => `Code for ${name}`,
    intro:
      'With this code the candidate goes on once without a check. First see who it is. That you look at the code is logged.',
    submit: 'Show the code',
    shown: 'Read this code out or write it down:',
    once: 'After use a new code holds.',
    done: 'Close',
  },
};
