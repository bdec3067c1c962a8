import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** Why a picture is not taken: what is wrong, and what to do. `{}` is the subject. */
const mediaProblems = {
  unknownKind: {
    nl: 'Dit is geen afbeelding die wij kunnen lezen ({}). Gebruik PNG, JPG, WebP, GIF of SVG.',
    en: 'This is no picture we can read ({}). Use PNG, JPG, WebP, GIF or SVG.',
  },
  damaged: {
    nl: 'De afbeelding is beschadigd ({}). Sla haar opnieuw op.',
    en: 'The picture is damaged ({}). Save it again.',
  },
  tooManyPixels: {
    nl: 'De afbeelding heeft te veel pixels ({}). Verklein haar tot ten hoogste 40 megapixel.',
    en: 'The picture has too many pixels ({}). Make it at most 40 megapixels.',
  },
  tooLarge: {
    nl: 'De afbeelding is te groot ({}). Verklein haar tot ten hoogste 16 MiB.',
    en: 'The picture is too large ({}). Make it at most 16 MiB.',
  },
  drawingTooLarge: {
    nl: 'De tekening is te groot ({}). Vereenvoudig haar tot ten hoogste 256 KiB, of sla haar op als PNG.',
    en: 'The drawing is too large ({}). Simplify it to at most 256 KiB, or save it as PNG.',
  },
  moving: {
    nl: 'De afbeelding beweegt ({} beelden). Gebruik een stilstaande afbeelding of een video.',
    en: 'The picture moves ({} frames). Use one that does not, or a video.',
  },
  unsafeDrawing: {
    nl: 'De tekening bevat iets wat wij niet toelaten: {}. Haal het weg of sla de tekening op als PNG.',
    en: 'The drawing holds something we do not allow: {}. Remove it or save the drawing as PNG.',
  },
  noSize: {
    nl: 'De tekening heeft geen afmetingen. Geef haar een viewBox, of een breedte en een hoogte.',
    en: 'The drawing has no size. Give it a viewBox, or a width and a height.',
  },
} as const satisfies Record<string, Bilingual>;

export type MediaProblemCode = keyof typeof mediaProblems;

/** Something wrong with a picture that was offered; thrown inside, a value at the edges. */
export class MediaProblem extends Error {
  readonly code: MediaProblemCode;
  readonly reason: Bilingual;
  /** Line of a drawing, counted from 1. */
  readonly line: number | undefined;

  constructor(code: MediaProblemCode, subject = '', line?: number) {
    super(mediaProblems[code].en.replace('{}', subject));
    this.name = 'MediaProblem';
    this.code = code;
    this.reason = {
      nl: mediaProblems[code].nl.replace('{}', subject),
      en: mediaProblems[code].en.replace('{}', subject),
    };
    this.line = line;
  }
}
