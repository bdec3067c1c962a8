export const recordingNl = {
  clip: 'Filmpje',
  sound: 'Geluidsfragment',
  captions: 'Ondertiteling',
  speed: 'Snelheid',
  times: (speed: string) => (speed === '1' ? 'gewoon' : `${speed} keer`),
  transcript: 'Wat er te zien en te horen is',
};

export type RecordingText = typeof recordingNl;
