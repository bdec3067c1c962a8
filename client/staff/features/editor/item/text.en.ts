import type { ItemText } from './text.nl.ts';

/** One item and its history, in English. */
export const en: ItemText = {
  page: {
    version: (number) => `Version ${number}`,
    reviewBy: 'Review before',
    edit: 'Edit',
    compare: 'Compare versions',
  },
  preview: {
    width: 'Width of the preview',
    desk: 'Desktop',
    phone: 'Phone',
    answers: 'Answers',
    key: 'Show key and explanations',
    right: '✓ key',
    noImage: 'Choose an image first.',
    belongsTo: (key) => `Belongs to ${key}`,
    inOrder: 'The elements stand in the right order.',
    number: (from, to, unit) =>
      `Right: ${from === to ? from : `${from} to ${to}`}${unit === '' ? '' : ` ${unit}`}.`,
    decimals: (count) =>
      count === 0
        ? 'Asked for: a whole number.'
        : `At most ${count} ${count === 1 ? 'decimal' : 'decimals'}.`,
    accepted: (forms) => `Accepted: ${forms}.`,
    statement: (key) => `The statement is ${key ? 'true' : 'not true'}.`,
    scorings: {
      allOrNothing: 'Only an answer that is wholly right counts.',
      partial: 'What is right counts, also when not all of it is.',
    },
    fixedOrder: 'The answers stand in a fixed order.',
  },
  form: {
    media: {
      enlarge: (alt) => `Enlarge image: ${alt}`,
      close: 'Close',
      zoomIn: 'Larger',
      zoomOut: 'Smaller',
    },
    strikeOut: (letter) => `Strike out answer ${letter}`,
  },
  next: {
    title: 'What comes next',
    none: 'No way leads on from this stage.',
    to: (stage) => `To: ${stage}`,
    otherRole: 'Somebody with another role does this.',
    reason: 'Note (optional)',
    reasonHint: 'Stays with the item.',
    done: (code, stage) => `${code} is now at: ${stage}.`,
  },
  ask: {
    due: 'Review done before',
    people: 'Whom do you ask by name? (optional)',
    peopleHint: 'They get a notice. Anyone else who may review can do so too.',
  },
  lint: {
    title: 'Check of the text',
    nothing: 'Nothing to remark.',
    dismiss: 'Let it stand',
    why: 'Why may this stay as it is?',
    dismissed: (reason) => `Stays: ${reason}`,
    takeOver: (fix) => (fix === '' ? 'Remove' : `Change to: ${fix}`),
  },
  reviews: {
    title: 'Reviews',
    none: 'Nobody has reviewed this yet.',
    asked: (names) => `Asked of ${names}.`,
    yours: (kind, version) => `Your verdict (${kind}) on version ${version}`,
    choose: 'Choose a verdict.',
    remark: 'Remark for the author',
    explain: 'Explain what has to change.',
    submit: 'Give verdict',
    stored: 'Your verdict has been stored.',
    about: (version, when) => `On version ${version}, ${when}.`,
    expired: 'No longer holds: the item has changed since.',
  },
  history: {
    title: 'History',
    version: 'Version',
    when: 'When',
    who: 'Who',
    change: 'Change',
    reason: 'Why',
    actions: 'Do',
    first: 'New',
    compareWith: (number) => `Compare with ${number}`,
    restore: 'Restore',
  },
  compare: {
    title: 'Compare versions',
    from: 'From version',
    to: 'To version',
    view: 'View',
    inline: 'In one text',
    side: 'Side by side',
    same: 'These versions say the same.',
    added: 'added',
    removed: 'removed',
    legend: 'What was removed is struck out between [− −], what was added underlined between [+ +].',
  },
};
