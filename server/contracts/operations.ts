import { z } from 'zod';
import { AnswerReply, AttemptView, CommentStored, Receipt, SubmitAnswer, SubmitComment } from './attempt.ts';
import { calibratingOperations } from './calibrating.ts';
import { controlOperations } from './controlOperations.ts';
import { discussingOperations } from './discussing.ts';
import { editingOperations } from './editingOperations.ts';
import { exportOperations } from './exporting.ts';
import { Feedback } from './feedback.ts';
import { AttemptId, Instant } from './ids.ts';
import { importOperations } from './importOperations.ts';
import { Measurement } from './measurement.ts';
import { mediaOperations } from './media.ts';
import { noticeOperations } from './notices.ts';
import type { Operation } from './operation.ts';
import { planningOperations } from './planningOperations.ts';
import { PracticeHome, PracticeStarted, StartPractice } from './practice.ts';
import { printingOperations } from './printing.ts';
import { producingOperations } from './producing.ts';
import { rehearsingOperations } from './rehearsing.ts';
import { releasingOperations } from './releasingOperations.ts';
import { roomOperations } from './roomOperations.ts';
import { sebOperations } from './sebOperations.ts';
import { CandidateSignIn, Me, NewAccount, PasswordSignIn } from './signIn.ts';
import { DesignChoice, ReleaseChoice } from './sitting.ts';
import { sittingOperations } from './sittingOperations.ts';
import { sourceOperations } from './sourceOperations.ts';

/**
 * Which of the two applications asks. A browser may be signed in to both, e.g. to show the product:
 * operations for candidates look at one sign-in, those for staff at the other.
 */
const application = z.strictObject({ as: z.enum(['candidate', 'staff']).default('candidate') });
const attempt = z.strictObject({ attemptId: AttemptId });

/** What belongs to no one feature. */
const generalOperations = {
  clock: {
    method: 'get',
    path: '/api/clock',
    roles: 'anyone',
    scope: 'public',
    summary: "The server's time.",
    reply: z.strictObject({ serverNow: Instant }),
  },
  signInCandidate: {
    method: 'post',
    path: '/api/sign-in/candidate',
    roles: 'anyone',
    scope: 'public',
    summary: 'Signs a candidate in with number and code; ends their other sign-ins.',
    body: CandidateSignIn,
    reply: Me,
  },
  signInAccount: {
    method: 'post',
    path: '/api/sign-in/account',
    roles: 'anyone',
    scope: 'public',
    summary: 'Signs in to an own account, to practise.',
    body: PasswordSignIn,
    reply: Me,
  },
  signInStaff: {
    method: 'post',
    path: '/api/sign-in/staff',
    roles: 'anyone',
    scope: 'public',
    summary: 'Signs a member of staff in.',
    body: PasswordSignIn,
    reply: Me,
  },
  createAccount: {
    method: 'post',
    path: '/api/accounts',
    roles: 'anyone',
    scope: 'public',
    summary: 'Makes an own account and signs in.',
    body: NewAccount,
    reply: Me,
  },
  signOut: {
    method: 'post',
    path: '/api/sign-out',
    roles: 'anyone',
    scope: 'own',
    summary: 'Ends the sign-in of this browser, if there is one.',
    query: application,
  },
  me: {
    method: 'get',
    path: '/api/me',
    roles: 'anyone',
    scope: 'own',
    summary: 'Who is signed in; null when nobody is.',
    query: application,
    reply: Me.nullable(),
  },
  viewAttempt: {
    method: 'get',
    path: '/api/attempts/:attemptId',
    roles: ['candidate'],
    scope: 'own',
    summary: 'The whole attempt as it stands.',
    params: attempt,
    reply: AttemptView,
  },
  beginAttempt: {
    method: 'post',
    path: '/api/attempts/:attemptId/begin',
    roles: ['candidate'],
    scope: 'own',
    summary: 'Records that the candidate began. Harmless to repeat.',
    params: attempt,
    reply: AttemptView,
  },
  submitAnswer: {
    method: 'post',
    path: '/api/attempts/:attemptId/answers',
    roles: ['candidate'],
    scope: 'own',
    summary: 'Stores an answer; the same meaning as the socket command.',
    params: attempt,
    body: SubmitAnswer,
    reply: AnswerReply,
  },
  submitComment: {
    method: 'post',
    path: '/api/attempts/:attemptId/comments',
    roles: ['candidate'],
    scope: 'own',
    summary: 'Stores a remark on an item or on the whole test.',
    params: attempt,
    body: SubmitComment,
    reply: CommentStored,
  },
  stopAttempt: {
    method: 'post',
    path: '/api/attempts/:attemptId/stop',
    roles: ['candidate'],
    scope: 'own',
    summary: 'Ends the attempt before its last item, where the design allows it.',
    params: attempt,
    reply: AttemptView,
  },
  viewFeedback: {
    method: 'get',
    path: '/api/attempts/:attemptId/feedback',
    roles: ['candidate'],
    scope: 'own',
    summary: 'Feedback on a finished attempt, once it may be seen.',
    params: attempt,
    reply: Feedback,
  },
  listReceipts: {
    method: 'get',
    path: '/api/attempts/:attemptId/receipts',
    roles: ['candidate'],
    scope: 'own',
    summary: 'The signed receipts of all stored answers.',
    params: attempt,
    reply: z.array(Receipt),
  },
  practiceHome: {
    method: 'get',
    path: '/api/practice',
    roles: ['candidate'],
    scope: 'own',
    summary: 'What can be practised, and earlier practice.',
    reply: PracticeHome,
  },
  startPractice: {
    method: 'post',
    path: '/api/practice',
    roles: ['candidate'],
    scope: 'own',
    summary: 'Starts a practice test.',
    body: StartPractice,
    reply: PracticeStarted,
  },
  listDesigns: {
    method: 'get',
    path: '/api/designs',
    roles: ['coordinator', 'psychometrician'],
    scope: 'all',
    summary: 'Designs a sitting can use.',
    reply: z.array(DesignChoice),
  },
  listReleases: {
    method: 'get',
    path: '/api/releases',
    roles: ['coordinator', 'psychometrician'],
    scope: 'all',
    summary: 'Releases of the bank a sitting can use.',
    reply: z.array(ReleaseChoice),
  },
  listMeasurements: {
    method: 'get',
    path: '/api/measurements',
    roles: ['psychometrician'],
    scope: 'all',
    summary: 'How well each design measures with the newest release of its pool.',
    reply: z.array(Measurement),
  },
} as const satisfies Record<string, Operation>;

/** Named part by part: written out, the type of the whole is longer than the compiler keeps. */
type Operations = typeof generalOperations &
  typeof sittingOperations &
  typeof controlOperations &
  typeof planningOperations &
  typeof rehearsingOperations &
  typeof roomOperations &
  typeof editingOperations &
  typeof importOperations &
  typeof mediaOperations &
  typeof exportOperations &
  typeof calibratingOperations &
  typeof releasingOperations &
  typeof sourceOperations &
  typeof discussingOperations &
  typeof producingOperations &
  typeof noticeOperations &
  typeof printingOperations &
  typeof sebOperations;

/**
 * Every HTTP operation under `/api`. Routing, role checks, validation in and out, the OpenAPI
 * document, `peil routes` and the role matrix are all read from this table.
 */
export const operations: Operations = {
  ...generalOperations,
  ...sittingOperations,
  ...controlOperations,
  ...planningOperations,
  ...rehearsingOperations,
  ...roomOperations,
  ...editingOperations,
  ...importOperations,
  ...mediaOperations,
  ...exportOperations,
  ...calibratingOperations,
  ...releasingOperations,
  ...sourceOperations,
  ...discussingOperations,
  ...noticeOperations,
  ...printingOperations,
  ...producingOperations,
  ...sebOperations,
};
export type OperationName = keyof typeof operations;
