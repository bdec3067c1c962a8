/** @jsxRuntime automatic */
import { parentPort, workerData } from 'node:worker_threads';
import { renderToBuffer } from '@react-pdf/renderer';
import type { DocumentTask } from './documentTask.ts';
import { drawablePictures } from './drawablePictures.ts';
import { loadFonts } from './fonts.ts';
import { LettersDocument } from './LettersDocument.tsx';
import { Pictures } from './Picture.tsx';
import { QuestionsDocument } from './QuestionsDocument.tsx';
import { RoomListDocument } from './RoomListDocument.tsx';
import { SignOffDocument } from './SignOffDocument.tsx';
import { FontChoice } from './Words.tsx';

/** A thread that makes one document and hands over its bytes. */
const task = workerData as DocumentTask;
const fontOf = await loadFonts();
const pictures = await drawablePictures(task.kind === 'questions' ? task.paper.pictures : new Map());
const bytes = await renderToBuffer(
  <FontChoice value={fontOf}>
    <Pictures value={pictures}>{documentOf(task)}</Pictures>
  </FontChoice>,
);
parentPort!.postMessage(Uint8Array.from(bytes));

function documentOf(asked: DocumentTask) {
  switch (asked.kind) {
    case 'letters':
      return <LettersDocument letters={asked.letters} />;
    case 'roomList':
      return <RoomListDocument letters={asked.letters} />;
    case 'signOff':
      return <SignOffDocument report={asked.report} />;
    case 'questions':
      return <QuestionsDocument paper={asked.paper} />;
  }
}
