import type { StaffText } from './StaffText.ts';

/** What the staff application says outside any one feature, in English. */
export const en: StaffText = {
  product: 'Peil',
  staff: 'Staff',
  skipToContent: 'Skip to content',
  menu: 'Menu',
  mainNavigation: 'Main menu',
  breadcrumbs: 'Breadcrumbs',
  nouns: {
    measurements: 'Measurement quality',
    work: 'My work',
    notices: 'Notices',
    items: 'Item bank',
    currency: 'Up to date',
    coverage: 'Coverage',
    rooms: 'My rooms',
    sittings: 'Sittings',
    designs: 'Test designs',
    releases: 'Bank releases',
    releaseDrafts: 'Making releases',
  },
  unread: (count) => `${count} unread`,
  search: 'Search',
  palette: {
    placeholder: 'Go to a page or a sitting',
    empty: 'Nothing found. Try another word.',
    pages: 'Pages',
    sittings: 'Sittings',
    newSitting: 'Make a new sitting',
    newItem: 'Write a new item',
  },
  language: 'Language',
  appearance: { name: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the device' },
  account: (name) => `Account of ${name}`,
  roles: {
    candidate: 'Candidate',
    author: 'Author',
    reviewer: 'Reviewer',
    psychometrician: 'Psychometrician',
    coordinator: 'Coordinator',
    proctor: 'Proctor',
    institute: 'Institute',
    administrator: 'Administrator',
  },
  rolesThatMay: (roles) => `Who may: ${roles}.`,
  signIn: {
    title: 'Staff sign-in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    candidateInstead: 'Are you a candidate? Sign in with your number and code.',
    ended: 'Your sign-in has ended. Sign in again; you will return to the same page.',
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
  },
  signOut: 'Sign out',
  noScreens: {
    title: 'There is nothing here for your role yet',
    body: (role) =>
      `You are signed in as ${role.toLowerCase()}. The screens for this role follow in a later version.`,
  },
  notFound: {
    title: 'This page does not exist',
    body: 'The address may be incomplete, or the page was moved.',
    back: 'To the first page',
  },
  error: {
    title: 'This could not be loaded',
    retry: 'Try again',
    notForRole: 'This is not for your role',
    unexpected: 'Something went wrong in this screen. Your data on the server have not changed.',
    reload: 'Reload the page',
  },
  connection: {
    offline: (since) =>
      `The connection to the server is gone. You see the data of ${since}. The candidates’ test goes on; changes can be made again once the connection is back.`,
    polling: 'The direct connection is gone. Data are now fetched every 5 seconds.',
  },
  loading: 'Loading',
  close: 'Close',
  cancel: 'Cancel',
  underway: 'Being carried out. It can no longer be cancelled.',
  clear: 'Clear',
  undo: 'Undo',
  units: { minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`) },
  problems: {
    unreachable:
      'The server does not answer. Your step may have been taken: see whether it was once the connection is back, and repeat it if needed.',
    invalidRequest: 'The server did not understand the data. Check what you entered.',
    notSignedIn: 'You are no longer signed in. Sign in again.',
    notAllowed: 'Your role may not do this. Ask the administrator for access if you need it.',
    notFound: 'This does not exist, or no longer does. Go back to the list.',
    wrongCredentials: 'The e-mail address and the password do not match. Check both and try again.',
    tooManyTries: 'There were too many tries in a row. Wait a minute and try again.',
    bodyTooLarge: 'This is too large to send. Choose a smaller file.',
    unsupportedMedia: 'This kind of file cannot be read. Use a CSV file.',
    sittingNotDraft:
      'This sitting has been published; design, release and candidates are fixed. The page has been refreshed.',
    sittingNotPublished:
      'This is possible only for a published sitting that has not started. The page has been refreshed.',
    startNeedsTwo: 'Two people give this start. Propose it; another coordinator confirms it.',
    startOwnProposal: 'You proposed this start yourself. Another coordinator has to confirm it.',
    startNotProposed:
      'There is no proposal for the start, or it is older than ten minutes. Propose the start again.',
    startNotUndoable:
      'The start was not given, or the first question is on its way. Pause the sitting if everybody has to wait.',
    startsByItself: 'In this sitting not everyone begins at once. The period opens by itself.',
    periodOver: 'The last moment to begin has passed. Make a new sitting with a later period.',
    slotMissing: 'In this sitting each room begins at a moment of its own. Choose when the room begins.',
    slotUnasked: 'In this sitting rooms have no moment of their own. Leave the moment of the room empty.',
    slotBegun:
      'Candidates in this room have begun; its moment stands. Give who waits a place in a later room.',
    slotUnfit: 'Choose a moment that is yet to come and lies within the period of the sitting.',
    leadTooShort: 'Count down for at least 60 seconds, so that the start can still be undone.',
    sittingPaused: 'The sitting stands still already. Let everybody go on first.',
    sittingNotPaused: 'The sitting does not stand still.',
    sittingNotOpen: 'This is possible only while the sitting is open. The page has been refreshed.',
    sittingNotClosed: 'This is possible only once the sitting is closed. The page has been refreshed.',
    sittingChanged:
      'Someone else changed this sitting; the page has been refreshed. See whether your step is still needed.',
    rosterEmpty: 'There are no candidates yet. Import a list of candidates first.',
    rosterRefused: 'The file contains errors. Nothing has been imported.',
    blueprintInfeasible: 'The release has too few items to meet the blueprint. Choose another release.',
    blueprintUndecided:
      'It cannot be determined whether a test from this release can meet the blueprint: its demands are too entangled. Have the psychometrician widen some bounds, or choose another release.',
    notEveryone: 'This was done and counts for everyone, but could not be stored yet for these candidates:',
    attemptFinished: 'This candidate has already finished; the time cannot be extended any more.',
    itemChanged:
      'Somebody else has changed this item. Your text is still there: compare it with the new version and save again.',
    itemElsewhere: 'This cannot be done at the stage the item is in now. The page has been refreshed.',
    releaseChanged:
      'The choice or an item in it changed since you looked. Look at it as it stands now, check again and try once more.',
    calibrationUnfinished:
      'This calibration did not come to an end. Calibrate again with more steps (--iterations) or another model.',
    calibrationNotLinked:
      'This calibration has a scale of its own, and this release holds calibrated items that are not in it. Calibrate again with those items as anchors (--anchors).',
    releaseElsewhere: 'This cannot be done at the stage this release is in.',
    releaseNotReady: 'The check still finds errors. Solve them and check again.',
    releaseOwnWork: 'You worked on this release or on an item in it; somebody else has to approve it.',
    itemOwnWork: 'You wrote on this item; somebody else has to review it.',
    reviewAskedWrongly: 'Choose a day from today on, and only people who did not write on the item.',
    itemUnchanged: 'Nothing has changed, so nothing was saved.',
    itemDateTooFar: 'The review date lies too far ahead. Choose a day within three years.',
    itemDateUnconfirmed:
      'A later review date says that the item is still right, and others confirm that. Under Sources choose “Checked, still right”, or take the item back to draft.',
    findingGone: 'This finding is not there (any more). Look at how it stands now.',
    threadResolved: 'This thread is resolved. Open it again to reply.',
    importElsewhere: 'This import has gone on or was stopped. Look at where it stands now.',
    sourceChanged:
      'Somebody else has changed this source; the page was refreshed. See whether your step is still needed.',
    sourceExists: 'This source is already in the registry. Find it and record the edition there.',
    editionExists: 'This edition has already been recorded.',
    withdrawalOwn: 'You asked to withdraw this edition yourself. A colleague has to confirm it.',
    lastEdition:
      'This is the only edition of this source. Record the right one first, then withdraw this one.',
    itemNotReady: 'Something still stands in the way of this. The page says what.',
    roomChanged:
      'Something happened in this room since you looked. See whether your step is still needed, and do it again.',
    roomStillWorking:
      'Somebody is still working or waiting in this room. Sign off when everyone has finished; end the test of who has left.',
    roomNotBegun: 'The test has not begun here yet. Sign off afterwards.',
    noRooms:
      'There are no rooms here. Place the candidates in a room first, also those at home; do so under Rooms.',
    reasonMissing: 'Choose a reason. It goes into the log.',
    sebPolicyFixed: 'Candidates have signed in already. The choice can only become less strict now.',
    sebKeyExists: 'This key is in the list of this sitting already.',
    rehearsalNearTest: 'A real sitting is under way or begins within the hour. Do this at another moment.',
    rehearsalBusy:
      'This is going on already, or simulated candidates take part in another rehearsal. Wait, or stop it.',
    rehearsalIdle: 'No simulated candidates take part now.',
    rehearsalTooLarge:
      'That many simulated candidates is not possible: no more than there are on the list, and at most 1,000 beside the server.',
    rehearsalUnderWay:
      'This rehearsal has been published and not closed. Close it first; then it can be removed.',
    rehearsalRealPeople:
      'Simulated candidates take part only in a rehearsal with invented people. Make it from the sitting you want to practise.',
    storageUnavailable: 'The server cannot store anything now. Nothing has changed. Try again in a minute.',
    unavailable: 'The server cannot reach its data now. Try again in a minute.',
    contentChanged:
      'The questions of this bank version were changed after it was published. It is not used. Warn the administrator.',
    internal: 'Something went wrong on the server. Try again; if it keeps failing, tell the administrator.',
  },
};
