import { useId, useRef } from 'react';
import type { Block } from '#itembank/content/richText.ts';
import { localeOf, useLanguage } from '../language.ts';
import type { MediaAddress } from '../RichTextView.tsx';
import { recordingEn } from './recordingText.en.ts';
import { recordingNl } from './recordingText.nl.ts';

export type RecordingBlock = Extract<Block, { type: 'clip' | 'audio' }>;

interface Props {
  readonly recording: RecordingBlock;
  readonly mediaAt: MediaAddress;
}

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** What did not arrive, as when the line was lost, is asked for again after this, in ms. */
const retryMs = 4_000;

/** A clip with its captions, or a sound: never plays by itself, at a chosen speed, with what happens in it in words. */
export function Recording({ recording, mediaAt }: Props) {
  const language = useLanguage();
  const texts = language === 'en' ? recordingEn : recordingNl;
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const speedId = useId();
  const shared = {
    ref: player,
    controls: true,
    preload: 'metadata',
    src: `${mediaAt}/${recording.media}`,
    onError: () => setTimeout(() => player.current?.load(), retryMs),
  };
  const speedText = new Intl.NumberFormat(localeOf[language]);
  return (
    <div className={`recording recording-${recording.type === 'clip' ? 'clip' : 'sound'}`}>
      {recording.type === 'clip' ? (
        <video
          {...shared}
          className="recording-frame"
          playsInline
          aria-label={texts.clip}
          width={recording.widthPx}
          height={recording.heightPx}
          poster={`${mediaAt}/${recording.poster}`}
        >
          <track
            kind="captions"
            src={`${mediaAt}/${recording.captions}`}
            srcLang="nl"
            label={texts.captions}
            default
          />
        </video>
      ) : (
        <audio {...shared} aria-label={texts.sound} />
      )}
      <div className="recording-speed">
        <label htmlFor={speedId}>{texts.speed}</label>
        <select
          id={speedId}
          defaultValue={1}
          onChange={({ target }) => {
            if (player.current === null) return;
            // The default as well: whatever is loaded again goes back to it.
            player.current.defaultPlaybackRate = Number(target.value);
            player.current.playbackRate = Number(target.value);
          }}
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {texts.times(speedText.format(speed))}
            </option>
          ))}
        </select>
      </div>
      <details className="recording-transcript">
        <summary>{texts.transcript}</summary>
        <p lang="nl">{recording.transcript}</p>
      </details>
    </div>
  );
}
