import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import type { ItemView, ShownResponse } from '#contracts/itemView.ts';
import { bankLanguage } from '../../shared/bankLanguage.ts';
import { newId } from '../../shared/newId.ts';
import { completeResponse } from '../../shared/question/completeResponse.ts';
import { fetchQuestionParts } from '../../shared/question/fetchQuestionParts.ts';
import { ItemForm } from '../../shared/question/ItemForm.tsx';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import type { AttemptState } from '../attempt/attemptState.ts';
import { useTestName } from '../attempt/useTestName.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { PageFooter } from '../page/PageFooter.tsx';
import { loadMessageDrawer, loadSupervisionLine } from '../supervision/fetchSupervisionParts.ts';
import type { News } from '../supervision/newsOf.ts';
import type { Messages } from '../supervision/useMessages.ts';
import { useText } from '../useText.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { QuestionBar } from './QuestionBar.tsx';
import { StopDialog } from './StopDialog.tsx';
import { TroubleLine } from './TroubleLine.tsx';
import { useItemDraft } from './useItemDraft.ts';
import type { RemarkDesk } from './useRemarks.ts';
import './questionScreen.css';

const loadRemarkDrawer = () => import('./RemarkDrawer.tsx');
const RemarkDrawer = lazy(loadRemarkDrawer);
const MessageDrawer = lazy(loadMessageDrawer);
const SupervisionLine = lazy(loadSupervisionLine);
const EarlierExplanation = lazy(() => import('./EarlierExplanation.tsx'));

interface Props {
  readonly client: AttemptClient;
  readonly state: AttemptState;
  readonly view: AttemptView;
  readonly item: ItemView;
  readonly remarks: RemarkDesk;
  /** What others did or said. */
  readonly supervision: {
    readonly news: News | undefined;
    readonly onNewsRead: () => void;
    readonly messages: Messages;
  };
  /** The line came back a moment ago. */
  readonly restored: boolean;
}

/** The question, and nothing else. Render with `key={position}`. */
export function QuestionScreen({ client, state, view, item, remarks, supervision, restored }: Props) {
  const { question, media } = useText();
  const { position } = item;
  const { draft, setDraft, elapsedMs } = useItemDraft(view.attemptId, position);
  const [drawer, setDrawer] = useState<'remark' | 'messages'>();
  const { news, onNewsRead, messages } = supervision;
  const help = useRef<HTMLDialogElement>(null);
  const stop = useRef<HTMLDialogElement>(null);
  const remarkButton = useRef<HTMLButtonElement>(null);
  const underway = state.underway?.position === position ? state.underway : undefined;
  // After a reload the journal knows what was confirmed, also where the draft is gone.
  const shown = underway === undefined ? draft : { ...draft, response: underway.response ?? undefined };
  const complete = completeResponse(item, shown) !== undefined;
  const testName = useTestName(view);
  useEffect(() => {
    document.title = `${question.title(position)} · ${testName} · Peil`;
  }, [question, position, testName]);

  useEffect(() => {
    fetchQuestionParts();
    void loadRemarkDrawer().catch(() => {});
  }, []);

  /** Not before it is there: without a line, what could not be fetched must not break the question. */
  const openRemark = () =>
    void loadRemarkDrawer().then(
      () => setDrawer('remark'),
      () => {},
    );

  const confirm = (response: ShownResponse) => {
    void client.confirm({ answerId: newId(), position, response, elapsedMs: elapsedMs() });
  };
  return (
    <div className="question-page">
      <QuestionBar
        view={view}
        position={position}
        state={state}
        clock={client.clock}
        onHelp={() => help.current?.showModal()}
      />
      <main className="question-content">
        <FocusedHeading>{question.title(position)}</FocusedHeading>
        {state.explanation === undefined && view.lastExplanation?.position === position - 1 && (
          <Suspense>
            <EarlierExplanation explanation={view.lastExplanation} />
          </Suspense>
        )}
        <ItemForm
          item={item}
          formId="question"
          legend={question.title(position)}
          language={bankLanguage}
          texts={{ media, strikeOut: question.strikeOut }}
          draft={shown}
          onDraft={setDraft}
          locked={underway !== undefined}
          onConfirm={confirm}
        />
      </main>
      {drawer === 'messages' && (
        <Suspense>
          <MessageDrawer messages={messages} onClose={() => setDrawer(undefined)} />
        </Suspense>
      )}
      {drawer === 'remark' && (
        <Suspense>
          <RemarkDrawer
            desk={remarks}
            position={position}
            onClose={() => {
              setDrawer(undefined);
              remarkButton.current?.focus();
            }}
          />
        </Suspense>
      )}
      <div className="question-actions">
        {(news !== undefined || messages.all.length > 0) && (
          <Suspense>
            <SupervisionLine
              news={news}
              onNewsRead={onNewsRead}
              messages={messages}
              onOpen={() => {
                messages.onRead();
                setDrawer('messages');
              }}
            />
          </Suspense>
        )}
        <TroubleLine state={state} restored={restored} />
        <div className="question-actions-row">
          <button
            type="submit"
            form="question"
            className="button button-primary question-confirm"
            data-incomplete={!complete || undefined}
            aria-disabled={!complete || underway !== undefined}
            aria-describedby="question-missing"
          >
            {question.confirm}
          </button>
          <button
            ref={remarkButton}
            type="button"
            className="button button-quiet"
            aria-expanded={drawer === 'remark'}
            onClick={() => (drawer === 'remark' ? setDrawer(undefined) : openRemark())}
          >
            {question.comment}
          </button>
          {view.design.mayStopEarly && (
            <button type="button" className="button button-quiet" onClick={() => stop.current?.showModal()}>
              {question.stop}
            </button>
          )}
        </div>
      </div>
      <PageFooter />
      <HelpDialog dialog={help} />
      {view.design.mayStopEarly && <StopDialog dialog={stop} client={client} answered={state.answered} />}
    </div>
  );
}
