export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The cues of a WebVTT file, in seconds. @throws when the file is none, or a cue is not written as one */
export function webVttCues(file: string): Cue[] {
  const [first, ...blocks] = file.trimEnd().split(/\n{2,}/);
  if (first !== 'WEBVTT') throw new Error('does not begin with WEBVTT');
  return blocks.map((block) => {
    const [times, ...lines] = block.split('\n');
    const [from, to] = times!.split(' --> ').map(secondsOf);
    if (from === undefined || to === undefined || lines.length === 0) throw new Error(`no cue: ${block}`);
    return { from, to, text: lines.join(' ') };
  });
}

function secondsOf(clock: string): number {
  const [, hours, minutes, seconds] = /^(\d{2}):(\d{2}):(\d{2}\.\d{3})$/.exec(clock) ?? [];
  if (seconds === undefined) throw new Error(`no time: ${clock}`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
