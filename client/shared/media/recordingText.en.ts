import type { RecordingText } from './recordingText.nl.ts';

export const recordingEn: RecordingText = {
  clip: 'Clip',
  sound: 'Sound',
  captions: 'Captions',
  speed: 'Speed',
  times: (speed) => (speed === '1' ? 'normal' : `${speed} times`),
  transcript: 'What can be seen and heard',
};
