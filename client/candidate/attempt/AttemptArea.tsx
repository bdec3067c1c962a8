import { lazy, type ReactNode, useEffect, useState } from 'react';
import { LoadingScreen } from '../page/LoadingScreen.tsx';
import { Preparation } from '../preparation/Preparation.tsx';
import { QuestionScreen } from '../question/QuestionScreen.tsx';
import { useRemarks } from '../question/useRemarks.ts';
import { recheckSeb } from '../seb/fetchSebPart.ts';
import { insideSafeExamBrowser } from '../seb/insideSafeExamBrowser.ts';
import { fetchSupervisionParts, loadOtherDevice, loadPaused } from '../supervision/fetchSupervisionParts.ts';
import { useMessages } from '../supervision/useMessages.ts';
import { useNews } from '../supervision/useNews.ts';
import { recall, remember } from '../tabMemory.ts';
import { TimeUp } from '../trouble/TimeUp.tsx';
import { WaitingRoom } from '../waitingRoom/WaitingRoom.tsx';
import { useAttempt } from './useAttempt.ts';
import { useFocusSignals } from './useFocusSignals.ts';
import { useJustRestored } from './useJustRestored.ts';
import { useScreen } from './useScreen.ts';

const loadFinish = () => import('../finish/Finish.tsx');
const loadExplanation = () => import('../question/ExplanationScreen.tsx');
const Finish = lazy(loadFinish);
const Paused = lazy(loadPaused);
const OtherDevice = lazy(loadOtherDevice);
const ExplanationScreen = lazy(loadExplanation);

interface Props {
  readonly attemptId: string;
  /** A sitting: joint start, checks first, a socket of its own. Practice has none of these. */
  readonly joint: boolean;
  /** Asks to sign in again; calls back when that has happened. */
  readonly signInAgain: (onSignedIn: () => void) => ReactNode;
  readonly onFeedback: () => void;
  readonly onLeave: () => void;
}

/** One attempt from the checks to the end: shows the screen that fits its state. */
export function AttemptArea({ attemptId, joint, signInAgain, onFeedback, onLeave }: Props) {
  const { client, state } = useAttempt(attemptId, joint);
  const preparedKey = `prepared.${attemptId}`;
  const [prepared, setPrepared] = useState(!joint || recall<boolean>(preparedKey) === true);
  const screen = useScreen(state, client.clock, prepared);
  const remarks = useRemarks(attemptId);
  const restored = useJustRestored(state.line === 'lost');
  const { view, item } = state;
  const { news, onRead: onNewsRead } = useNews(view);
  const messages = useMessages(view);
  useFocusSignals(client, screen === 'question' ? item?.position : undefined);
  useEffect(() => {
    if (prepared) client.prepared();
  }, [prepared, client]);

  /** What comes after the first question is fetched while it is read, so that no line is needed later. */
  const explains = view?.design.feedback === 'afterItem';
  useEffect(() => {
    if (joint) fetchSupervisionParts();
    if (screen !== 'question') return;
    void loadFinish().catch(() => {});
    if (explains) void loadExplanation().catch(() => {});
  }, [screen, explains, joint]);

  /** Inside Safe Exam Browser: checked again when the page was loaded anew, and at the end. */
  const sittingId = view?.sittingId ?? null;
  const ended = screen === 'finished';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is a reason to check again
  useEffect(() => {
    if (sittingId === null || !insideSafeExamBrowser()) return;
    // What is wrong the server knows, and tells with the next view.
    void recheckSeb(sittingId)
      .catch(() => {})
      .then(client.refresh);
  }, [sittingId, ended, client]);

  if (screen === 'signInAgain') return signInAgain(client.signedInAgain);
  if (screen === 'otherDevice') return <OtherDevice onLeave={onLeave} />;
  if (view === undefined) return <LoadingScreen slow={state.line === 'lost'} />;
  switch (screen) {
    case 'loading':
      return <LoadingScreen slow={state.line === 'lost'} />;
    case 'preparation':
      return (
        <Preparation
          client={client}
          view={view}
          started={view.startsAt !== null && client.clock.now() >= view.startsAt}
          onDone={() => {
            remember(preparedKey, true);
            setPrepared(true);
          }}
        />
      );
    case 'waitingRoom':
      return <WaitingRoom view={view} client={client} line={state.line} />;
    case 'question':
      if (item === undefined) return <LoadingScreen slow={false} />;
      return (
        <QuestionScreen
          key={item.position}
          client={client}
          state={state}
          view={view}
          item={item}
          remarks={remarks}
          supervision={{ news, onNewsRead, messages }}
          restored={restored}
        />
      );
    case 'explanation':
      return <ExplanationScreen client={client} state={state} view={view} />;
    case 'paused':
      return <Paused view={view} client={client} />;
    case 'timeUp':
      return <TimeUp state={state} />;
    case 'finished':
      return <Finish view={view} state={state} remarks={remarks} onFeedback={onFeedback} onLeave={onLeave} />;
  }
}
