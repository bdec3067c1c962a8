import { Fragment, lazy, Suspense, useEffect } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import { durationText, timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { fetchQuestionParts } from '../../shared/question/fetchQuestionParts.ts';
import type { LineState } from '../../shared/socket.ts';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { StatusSign } from '../page/StatusSign.tsx';
import { rulesOf } from '../preparation/rulesOf.ts';
import { loadAdmission, loadMessageList } from '../supervision/fetchSupervisionParts.ts';
import { useServerTime } from '../useServerTime.ts';
import { useText } from '../useText.ts';
import './waitingRoom.css';

const Admission = lazy(loadAdmission);
const MessageList = lazy(loadMessageList);
const OwnStart = lazy(() => import('../ownStart/OwnStart.tsx'));

interface Props {
  readonly view: AttemptView;
  readonly client: AttemptClient;
  readonly line: LineState;
}

/** Waiting for the joint start: a countdown to the second, and what will happen at zero. Or beginning oneself. */
export function WaitingRoom({ view, client, line }: Props) {
  const text = useText();
  const { waitingRoom } = text;
  const language = useLanguage();
  const testName = useTestName(view);
  const { startsAt, sealed, design, ownStart } = view;
  useEffect(fetchQuestionParts, []);
  const now = useServerTime(client.clock, startsAt);
  const remainingMs = startsAt === null ? undefined : startsAt - now;
  const late = !view.admitted && remainingMs !== undefined && remainingMs <= 0;
  return (
    <Page title={waitingRoom.title} aside={<span className="quiet">{testName}</span>}>
      <FocusedHeading>{waitingRoom.title}</FocusedHeading>
      {!view.admitted && (
        <Suspense>
          <Admission view={view} late={late} />
        </Suspense>
      )}
      {ownStart && (
        <Suspense>
          <OwnStart view={view} client={client} now={now} announce={announcement} />
        </Suspense>
      )}
      {!late && !ownStart && (
        <div className="waiting-room-clock">
          {remainingMs === undefined ? (
            <p key="none" className="waiting-room-start">
              {waitingRoom.noStartYet}
            </p>
          ) : remainingMs > 0 ? (
            <Fragment key="countdown">
              <p>{waitingRoom.untilStart}</p>
              <p className="waiting-room-countdown figures" role="timer">
                {durationText(remainingMs)}
              </p>
              <p className="quiet figures">{waitingRoom.startsAt(timeText(startsAt!, language, true))}</p>
            </Fragment>
          ) : (
            <p key="starting" className="waiting-room-start">
              {waitingRoom.starting}
            </p>
          )}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {announcement(remainingMs, waitingRoom)}
      </p>
      <ul className="waiting-room-facts">
        {view.admitted && !ownStart && (
          <li>
            <StatusSign status="good" />
            {waitingRoom.stayHere} {startsAt === null ? waitingRoom.onStart : waitingRoom.atZero}
          </li>
        )}
        <li>
          <StatusSign status={line === 'connected' ? 'good' : 'attention'} />
          {text.line[line]}
        </li>
        {!ownStart && (
          <li>
            <StatusSign status={sealed === null ? 'attention' : 'good'} />
            {sealed === null ? waitingRoom.packetNotReady : waitingRoom.packetReady}
          </li>
        )}
      </ul>
      {view.messages.length > 0 && (
        <Suspense>
          <MessageList messages={view.messages} />
        </Suspense>
      )}
      <details className="waiting-room-rules">
        <summary>{waitingRoom.rulesAgain}</summary>
        <ol className="rules">
          {rulesOf(design, text).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </details>
    </Page>
  );
}

/** Said once, in the second in which it becomes true, and cleared in the next. */
function announcement(
  remainingMs: number | undefined,
  texts: { inOneMinute: string; inSeconds: (n: number) => string },
): string {
  if (remainingMs === undefined) return '';
  const seconds = Math.ceil(remainingMs / 1000);
  if (seconds === 60) return texts.inOneMinute;
  return seconds === 30 || seconds === 10 ? texts.inSeconds(seconds) : '';
}
