import type { FormEdition } from '#contracts/printing.ts';
import type { Role } from '#contracts/role.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { mediaOf } from '#itembank/content/mediaOf.ts';
import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import { type CaseSet, caseSets, setsTogether } from '#server/bank/caseSets.ts';
import type { Materials } from '#server/bank/materials.ts';
import { feasibility } from '#server/bank/testMaterial.ts';
import type { DiscussionService } from '#server/discussion/discussionService.ts';
import type { EditingService } from '#server/editing/editingService.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { DocumentLanguage } from './documentLanguage.ts';
import type { PrintedQuestion } from './printedQuestion.ts';
import { printedQuestions } from './printedQuestions.ts';
import type { QuestionPaper } from './questionPaper.ts';
import { renderDocument } from './renderDocument.ts';
import { reviewQuestion } from './reviewQuestion.ts';

interface Needs {
  readonly bank: Pick<BankStore, 'findRelease' | 'findMedia' | 'designs'>;
  readonly materials: Materials;
  readonly editing: Pick<EditingService, 'view'>;
  readonly discussions: Pick<DiscussionService, 'view'>;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
}

/** Who asks for a document. */
export interface Printer {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

const noFixedForm =
  'Dit toetsmodel kiest voor iedereen andere vragen: er is geen vast formulier. Maak een PDF van de hele bankversie.';

/** Questions at most in one document; beyond that it would take too long to make. */
const mostQuestions = 600;

export type PrintService = ReturnType<typeof printService>;

/** Items on paper. Whoever gets them is logged first: what leaves no trace is not printed. */
export function printService({ bank, materials, editing, discussions, audit, clock }: Needs) {
  /** The items of a release in the order of a form; of a linear design only those it takes. */
  async function orderOf(
    release: Release,
    sets: readonly CaseSet[],
    design: Design | undefined,
  ): Promise<readonly number[] | Refusal> {
    const { entries } = release;
    if (design === undefined) return setsTogether(sets, [...entries.keys()]);
    if (design.selection.kind === 'adaptive') return { refused: 'notFound', detail: noFixedForm };
    if (feasibility(design, release).kind !== 'feasible') return { refused: 'blueprintInfeasible' };
    const { form } = await materials.get(design.id, design.version, release.id);
    return setsTogether(sets, form ?? []);
  }

  async function picturesOf(contents: readonly ItemContent[]): Promise<Map<string, Uint8Array>> {
    const names = contents.flatMap(mediaOf).filter((name) => /\.(svg|png|jpg|webp)$/.test(name));
    const pictures = new Map<string, Uint8Array>();
    for (const name of new Set(names)) {
      const file = await bank.findMedia(name);
      if (file !== undefined) pictures.set(name, file.bytes);
    }
    return pictures;
  }

  async function print(
    paper: QuestionPaper,
    action: string,
    subject: string,
    detail: Record<string, string>,
  ): Promise<Uint8Array | Refusal> {
    const { edition, questions, hash, madeAt, madeBy } = paper;
    if (questions.length > mostQuestions) return { refused: 'documentTooLarge' };
    const printed = { edition, items: questions.length, hash, ...detail };
    await audit.add(auditLine(madeAt, madeBy, action, subject, printed));
    return renderDocument({ kind: 'questions', paper });
  }

  return {
    /** A release on paper, or the form that a linear design makes of it. */
    async form(
      who: Printer,
      id: string,
      edition: FormEdition,
      language: DocumentLanguage,
      designId: string | undefined,
    ): Promise<Uint8Array | Refusal> {
      const release = await bank.findRelease(id);
      if (release === undefined) return { refused: 'notFound' };
      const designs = (await bank.designs()).filter(({ pool }) => pool === release.pool);
      const design = designs.find((one) => one.id === designId);
      if (design?.id !== designId) return { refused: 'notFound' };
      const sets = caseSets(release);
      const order = await orderOf(release, sets, design);
      if (isRefusal(order)) return order;
      const versions = order.map((index) => release.entries[index]!.version);
      const placed = sets
        .map(({ items }) => items.map((item) => order.indexOf(item)))
        .filter((items) => !items.includes(-1));
      return print(
        {
          language,
          edition,
          name: design === undefined ? release.name : `${release.name} · ${design.name[language]}`,
          hash: release.hash,
          questions: printedQuestions(versions, placed, release.hash, edition === 'editorial'),
          pictures: await picturesOf(versions.map(({ content }) => content)),
          madeAt: clock.now(),
          madeBy: who.name,
        },
        'form.printed',
        id,
        design === undefined ? {} : { design: design.id },
      );
    },

    /** Items on paper to review, as they stand now. */
    async reviewSet(
      who: Printer,
      codes: readonly string[],
      language: DocumentLanguage,
    ): Promise<Uint8Array | Refusal> {
      const questions: PrintedQuestion[] = [];
      const contents: ItemContent[] = [];
      const hashes: string[] = [];
      const wanted = [...new Set(codes)].sort();
      for (const code of wanted) {
        const page = await editing.view(code, who);
        if (isRefusal(page)) return page;
        const discussion = await discussions.view(who, code);
        if (isRefusal(discussion)) return discussion;
        questions.push(reviewQuestion(page, discussion, questions.length + 1));
        contents.push(page.content);
        hashes.push(itemVersion(code, page.content).hash);
      }
      const hash = contentHash(hashes);
      const pictures = await picturesOf(contents);
      const made = { madeAt: clock.now(), madeBy: who.name };
      const name = wanted.length === 1 ? wanted[0]! : `${wanted[0]} – ${wanted.at(-1)}`;
      return print(
        { language, edition: 'review', name, hash, questions, pictures, ...made },
        'reviewSet.printed',
        hash,
        { codes: wanted.join(' ') },
      );
    },
  };
}
