import type { SittingsText } from './text.nl.ts';

/** Words for sittings in general and for the list of them, in English. */
export const en: SittingsText = {
  title: 'Sittings',
  create: 'New sitting',
  states: {
    draft: 'Draft',
    published: 'Published',
    open: 'Under way',
    closed: 'Closed',
    released: 'Released',
  },
  columns: {
    name: 'Name',
    design: 'Test design',
    planned: 'Planned',
    state: 'State',
    candidates: 'Candidates',
  },
  filter: { state: 'State', all: 'All', search: 'Search sittings' },
  count: (shown, all) =>
    shown === all ? `${all} ${all === 1 ? 'sitting' : 'sittings'}` : `${shown} of ${all} sittings`,
  empty: {
    title: 'There are no sittings yet',
    body: 'A sitting is the moment at which a group takes the same test. Make a sitting, import the list of candidates and publish it; after that you can print the codes.',
  },
  nothingFound: {
    title: 'No sitting matches this filter',
    clear: 'Clear filter',
  },
  form: {
    title: 'New sitting',
    intro: 'You are making a draft. Until it is published the list of candidates can be replaced.',
    name: 'Name',
    nameHint: 'How candidates and colleagues see the sitting, for example “LHK March 2027”.',
    nameShort: 'Give the sitting a name of at least 3 characters.',
    design: 'Test design',
    designMissing: 'Choose a test design.',
    release: 'Bank release',
    releaseMissing: 'Choose a bank release.',
    noRelease: 'No bank release has been published for this design yet.',
    chooseDesignFirst: 'Choose a test design first; then you see which releases fit.',
    planned: 'Planned start',
    plannedHint: 'In your own local time. On the day you give the start yourself.',
    plannedMissing: 'Choose a day and a time.',
    submit: 'Make sitting',
    created: (name) => `The draft “${name}” has been made.`,
  },
  designs: {
    title: 'Test designs',
    intro: 'A test design says how items are chosen, how many, from which areas and in how much time.',
    empty: 'There are no designs for sittings.',
    selection: { adaptive: 'Adaptive', linear: 'Linear' },
    selectionMeaning: {
      adaptive: 'Each item is chosen from the answers before it; there is no going back.',
      linear: 'Everyone gets the same items.',
    },
    items: (minimum, maximum) =>
      minimum === maximum ? `${maximum} items` : `${minimum} to ${maximum} items`,
    columns: {
      name: 'Name',
      selection: 'Kind',
      items: 'Items',
      duration: 'Duration',
      pool: 'Item pool',
      version: 'Version',
    },
    quotas: 'Blueprint',
    quotasIntro:
      'How many items each candidate gets per area. These numbers are hard: every test meets them.',
    quotaColumns: { area: 'Area', minimum: 'At least', maximum: 'At most' },
    quotaRange: (minimum, maximum) => (minimum === maximum ? `${minimum}` : `${minimum}–${maximum}`),
    noQuotas: 'This design sets no numbers per area.',
  },
  releases: {
    title: 'Bank releases',
    intro: 'A bank release is a fixed collection of items with their parameters. It never changes again.',
    empty: 'No bank release has been published yet.',
    columns: {
      name: 'Name',
      pool: 'Item pool',
      items: 'Items',
      published: 'Published',
      hash: 'Fingerprint',
      parameters: 'Parameters',
    },
    provisional: 'Provisional',
    calibrated: 'Calibrated',
    provisionalMeaning:
      'Provisional parameters: expert estimates, not yet calibrated on answers. Read results with that caution.',
    calibratedMeaning: 'Calibrated: the parameters were estimated from answers.',
    items: (count) => `${count} items`,
    fullHash: 'Full fingerprint (SHA-256)',
    usedBy: 'Designs that draw from this pool',
    notUsed: 'No design for sittings draws from this pool.',
  },
};
