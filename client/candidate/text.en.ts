import { finishEn } from './finish/text.en.ts';
import { preparationEn } from './preparation/text.en.ts';
import { questionEn } from './question/text.en.ts';
import { signInEn } from './signIn/text.en.ts';
import type { Text } from './text.nl.ts';
import { troubleEn } from './trouble/text.en.ts';
import { waitingRoomEn } from './waitingRoom/text.en.ts';

/** Everything a candidate can read up to the end of the test, in English. */
export const en: Text = {
  ...signInEn,
  ...preparationEn,
  ...waitingRoomEn,
  ...questionEn,
  ...troubleEn,
  ...finishEn,
  general: {
    brokenTitle: 'This page did not load properly',
    brokenText: 'Your stored answers are safe. Reload the page; you go on where you were.',
    reload: 'Reload the page',
    language: 'Language',
    accessibility: 'Accessibility',
    skipToContent: 'Skip to content',
    loading: 'One moment.',
    loadingSlowly: 'There is no connection to the server yet. This page keeps trying by itself.',
    tryAgain: 'Try again',
    close: 'Close',
    signOut: 'Sign out',
    back: 'Back',
    staffSignedIn: 'You are signed in as a member of staff in this browser.',
    toStaff: 'To the staff pages',
  },
  media: {
    enlarge: (alt) => `Enlarge image: ${alt}`,
    close: 'Close',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
  },
  problem: {
    lineLost: 'There is no connection to the server. Check your internet and try again.',
    wrongCredentials: 'This combination is not known. Check what you entered.',
    wrongCode: 'This number and this code do not belong together. Check them on your card.',
    tooManyTries: 'Too many attempts were made. Wait a few minutes and try again.',
    accountExists: 'There is already an account with this e-mail address. Sign in with it.',
    weakPassword:
      'This password is too easy to guess. Choose, for example, three words that have nothing to do with you or with each other.',
    notYetReleased: 'Your result has not been released yet.',
    noResult: 'There is no result, because too few questions were answered.',
    notSignedIn: 'You are no longer signed in. Sign in again.',
    notFound: 'This page does not exist or is not yours.',
    sittingClosed:
      'Your number and code are right, but this test is over: you cannot begin it any more. Contact the coordinator of your institute.',
    tooMuchPractice:
      'You started so many practice tests today that no new one can be added for now. Go on with one that is open, or begin a new one tomorrow.',
    practiceClosed: 'Practising is not possible right now. Try again later.',
    storageUnavailable: 'The server cannot store right now. Try again in a minute.',
    unavailable: 'The server cannot reach its data right now. Try again in a minute.',
    internal: 'Something went wrong on the server. Try again in a moment.',
  },
};
