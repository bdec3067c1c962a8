import type { RefusedFile } from '#contracts/imports.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** Why a whole file is refused. `{}` is the subject. */
const fileProblems = {
  unknownKind: {
    nl: 'Dit soort bestand kan niet worden ingelezen. Kies QTI, Moodle XML, GIFT, Excel (.xlsx), CSV of Word (.docx).',
    en: 'This kind of file cannot be read. Choose QTI, Moodle XML, GIFT, Excel (.xlsx), CSV or Word (.docx).',
  },
  empty: {
    nl: 'Er zijn geen vragen gevonden. Controleer of dit het goede bestand is.',
    en: 'No questions were found. Check whether this is the right file.',
  },
  tooManyRows: {
    nl: 'Het bestand heeft meer dan {} vragen. Splits het.',
    en: 'The file has more than {} questions. Split it.',
  },
  encoding: {
    nl: 'De tekst is niet in UTF-8. Sla het bestand op als "CSV UTF-8".',
    en: 'The text is not in UTF-8. Save the file as "CSV UTF-8".',
  },
  damaged: {
    nl: 'Het bestand is beschadigd ({}). Sla het opnieuw op.',
    en: 'The file is damaged ({}). Save it again.',
  },
  noTable: {
    nl: 'Er is geen tabel met vragen gevonden. Gebruik het sjabloon.',
    en: 'No table of questions was found. Use the template.',
  },
  stuck: {
    nl: 'Het inlezen kwam niet verder en is gestopt. Splits het bestand of exporteer het opnieuw.',
    en: 'Reading got stuck and was stopped. Split the file or export it again.',
  },
  tooMuchMemory: {
    nl: 'Het bestand vraagt te veel geheugen. Splits het in kleinere bestanden.',
    en: 'The file needs too much memory. Split it into smaller files.',
  },
  interrupted: {
    nl: 'Het inlezen is onderbroken. Kies het bestand opnieuw.',
    en: 'Reading was interrupted. Choose the file again.',
  },
} as const satisfies Record<string, Bilingual>;

type FileProblemCode = keyof typeof fileProblems;

/** Thrown by the readers, and told to who imports where reading ends. */
export class FileProblem extends Error {
  readonly refused: RefusedFile;

  constructor(refused: RefusedFile) {
    super(refused.en);
    this.name = 'FileProblem';
    this.refused = refused;
  }
}

export function refusedFile(code: FileProblemCode, subject = '', line: number | null = null): RefusedFile {
  const { nl, en } = fileProblems[code];
  return { code, file: null, line, nl: nl.replace('{}', subject), en: en.replace('{}', subject) };
}

/** The reason why a file is refused, of whatever a reader threw; undefined for what is a fault of ours. */
export function refusalOf(error: unknown, file: string | null = null): RefusedFile | undefined {
  if (error instanceof FileProblem) return error.refused;
  if (!(error instanceof QtiProblem)) return undefined;
  return { code: error.code, file, line: error.line ?? null, nl: error.reason('nl'), en: error.reason('en') };
}
