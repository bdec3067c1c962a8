import { type Reference, referencesOf } from './references.ts';
import { plant, type Rule } from './rule.ts';
import { isProduct, type SourceFile } from './sourceTree.ts';

/** May this file refer to that? Asked for each import of the files in a part. */
type Allowed = (reference: Reference, file: SourceFile) => boolean;

const within =
  (...folders: string[]): Allowed =>
  ({ target, own }) =>
    own && folders.some((folder) => target.startsWith(`${folder}/`));

const packages =
  (...names: string[]): Allowed =>
  ({ target, own }) =>
    !own && names.includes(target);

const asType =
  (allowed: Allowed): Allowed =>
  (reference, file) =>
    reference.typeOnly && allowed(reference, file);

const any =
  (...allowed: Allowed[]): Allowed =>
  (reference, file) =>
    allowed.some((one) => one(reference, file));

function arrows(
  says: string,
  isOf: (path: string) => boolean,
  allowed: Allowed,
  planted: readonly SourceFile[],
): Rule {
  return {
    says,
    planted,
    breaches: (tree) =>
      tree
        .filter((file) => isProduct(file) && isOf(file.path))
        .flatMap((file) =>
          referencesOf(file)
            .filter((reference) => !allowed(reference, file))
            .map(({ target, typeOnly }) => `${file.path} imports ${typeOnly ? 'type of ' : ''}${target}`),
        ),
  };
}

const vocabulary = within('itembank/content', 'itembank/taxonomy');
/** Where parameters come from and how sure they are: a schema, and nothing that estimates. */
const asCalibration: Allowed = ({ target, own }) => own && target === 'itembank/calibration/calibration.ts';
const pureFolders = /^(psychometrics|itembank)\//;
/** Vocabulary without schemas, which therefore costs the candidate next to nothing. */
const plainVocabulary = ['itembank/content/plainText.ts', 'itembank/content/numberTyped.ts'];
const clientPackages = /^(react|react-dom|react-router|@mantine\/.*|@tanstack\/.*|@tabler\/.*)$/;
const databasePackages = /^(kysely|pg|better-sqlite3)$/;
const firstScreen = /^client\/(candidate|shared)\//;

/** `client → server/contracts ← server → itembank → psychometrics → mathjs`. */
export const dependencyRules: readonly Rule[] = [
  arrows(
    '[AR1] psychometrics imports only mathjs and itself',
    (path) => path.startsWith('psychometrics/'),
    any(within('psychometrics'), packages('mathjs')),
    [
      plant('psychometrics/irt/a.ts', "import { z } from 'zod';"),
      plant('psychometrics/irt/a.ts', "import '../../itembank/content/item.ts';"),
      plant('psychometrics/irt/a.ts', "export const read = () => import('node:fs');"),
    ],
  ),
  arrows(
    '[AR2] itembank imports psychometrics and itself, never the server or a client',
    (path) => path.startsWith('itembank/'),
    any(within('itembank', 'psychometrics'), packages('zod', '@noble/hashes', 'saxes')),
    [
      plant('itembank/qti/a.ts', "import type { Sitting } from '#contracts/sitting.ts';"),
      plant('itembank/qti/a.ts', "export * from '../../server/app.ts';"),
      plant('itembank/qti/a.ts', "import { readFileSync } from 'node:fs';"),
    ],
  ),
  arrows(
    '[AR3] contracts import zod, themselves and the vocabulary of the item bank',
    (path) => path.startsWith('server/contracts/'),
    any(within('server/contracts'), vocabulary, asCalibration, packages('zod')),
    [
      plant('server/contracts/a.ts', "import { release } from '#itembank/release/release.ts';"),
      plant('server/contracts/a.ts', "import type { Tables } from '../database/tables.ts';"),
    ],
  ),
  arrows(
    '[AR4] the server knows no client; only documents are drawn with React there',
    (path) => path.startsWith('server/'),
    (reference, { path }) =>
      reference.own
        ? within('server', 'itembank', 'psychometrics')(reference, plant(''))
        : !clientPackages.test(reference.target) ||
          (reference.target === 'react' && path.startsWith('server/documents/')),
    [
      plant('server/results/a.ts', "import { text } from '#client/shared/text.ts';"),
      plant('server/results/a.ts', "import { createElement } from 'react';"),
    ],
  ),
  arrows(
    '[AR5] clients know contracts and pure parts, never the insides of the server',
    (path) => path.startsWith('client/'),
    (reference) =>
      !reference.own ||
      within('client', 'server/contracts', 'itembank', 'psychometrics')(reference, plant('')),
    [plant('client/staff/a.ts', "import type { Attempt } from '#server/attempts/attempt.ts';")],
  ),
  arrows(
    '[AR6] the candidate client stays small: no zod, Mantine or contracts at run time, nothing of the staff client',
    (path) => firstScreen.test(path),
    any(
      within('client/candidate', 'client/shared'),
      asType(within('server/contracts', 'itembank')),
      ({ target, own }) => own && plainVocabulary.includes(target),
      ({ target, own, typeOnly }) =>
        !own && (typeOnly || !/^(zod$|@mantine\/|@tanstack\/|@tiptap\/|diff$|react-router$)/.test(target)),
    ),
    [
      plant('client/candidate/a.ts', "import { Sitting } from '#contracts/sitting.ts';"),
      plant('client/candidate/a.ts', "import { type Sitting } from '#contracts/sitting.ts';"),
      plant('client/shared/a.ts', "import { z } from 'zod';"),
      plant('client/shared/a.ts', "import { ItemContent } from '#itembank/content/item.ts';"),
      plant('client/candidate/a.ts', "import { Editor } from '@tiptap/core';"),
      plant('client/candidate/a.tsx', "import { Button } from '@mantine/core';"),
      plant('client/shared/a.ts', "import type { StaffText } from '../staff/StaffText.ts';"),
    ],
  ),
  arrows(
    '[AR7] the staff client never imports the candidate client',
    (path) => path.startsWith('client/staff/'),
    (reference) => !within('client/candidate')(reference, plant('')),
    [plant('client/staff/a.ts', "import '../candidate/main.tsx';")],
  ),
  arrows(
    '[AR8] only server/database knows a database driver or SQL builder',
    (path) => !path.startsWith('server/database/'),
    ({ target, own }) => own || !databasePackages.test(target),
    [
      plant('server/results/a.ts', "import { sql } from 'kysely';"),
      plant('server/results/a.ts', "import pg from 'pg';"),
      plant('server/cli/a.ts', "import Database from 'better-sqlite3';"),
    ],
  ),
  arrows(
    '[AR9] nothing that ships imports from tests',
    (path) => pureFolders.test(path) || /^(server|client)\//.test(path),
    (reference) => !within('tests')(reference, plant('')),
    [plant('server/cli/a.ts', "import { plant } from '#tests/architecture/rule.ts';")],
  ),
];
