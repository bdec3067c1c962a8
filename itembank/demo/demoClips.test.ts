import { describe, expect, test } from 'vitest';
import { blocksOf, demoItems, demoMedia } from '#tests/support/demoFiles.ts';
import { mp4Facts } from '#tests/support/mp4Facts.ts';
import { webVttCues } from '#tests/support/webVttCues.ts';

const clips = demoItems.kov.flatMap((item) =>
  blocksOf(item).flatMap((block) => (block.type === 'clip' ? [{ code: item.code, block }] : [])),
);
const bytesOf = (file: string) => demoMedia.find(({ name }) => name === file)!.bytes;
const cuesOf = (file: string) => webVttCues(bytesOf(file).toString('utf8'));

describe('the clips of the demonstration bank', () => {
  test('[DB13] are shown by at least eight KOV items', () => {
    expect(new Set(clips.map(({ code }) => code)).size).toBeGreaterThanOrEqual(8);
  });

  test.each(clips)('[DB13] $code says in its transcript all its captions say', ({ block }) => {
    for (const { text } of cuesOf(block.captions)) expect(block.transcript).toContain(text);
  });

  test.each(clips)('[DB14] $code has captions that follow one another within the clip', ({ block }) => {
    const cues = cuesOf(block.captions);
    const { seconds } = mp4Facts(bytesOf(block.media));
    expect(cues.length).toBeGreaterThanOrEqual(3);
    for (const [i, { from, to, text }] of cues.entries()) {
      expect(from).toBeGreaterThanOrEqual(cues[i - 1]?.to ?? 0);
      expect(to).toBeGreaterThan(from);
      expect(text.trim()).not.toBe('');
    }
    expect(cues.at(-1)!.to).toBeLessThanOrEqual(seconds);
  });

  test.each([
    'WEBVTT\n\n00:01.000 --> x\nzin\n',
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n',
    '1\n00:00:01,000 --> 00:00:02,000\nzin\n',
  ])('[DB14] refuses captions that are no WebVTT: %j', (file) => {
    expect(() => webVttCues(file)).toThrow();
  });

  test.each(clips)('[DB15] $code plays on any phone, and at once', ({ block }) => {
    const file = bytesOf(block.media);
    const { boxes, seconds, profile, widthPx, heightPx, tracks } = mp4Facts(file);
    expect(profile).toBe(66);
    expect([widthPx, heightPx]).toEqual([block.widthPx, block.heightPx]);
    expect(tracks).toBe(1);
    expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
    expect(seconds).toBeGreaterThanOrEqual(8);
    expect(seconds).toBeLessThanOrEqual(15);
    expect(file.length).toBeLessThan(250_000);
  });
});
