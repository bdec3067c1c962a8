import type { EditionFacts } from '#itembank/content/edition.ts';
import { type RegisteredSource, standingEditions } from './registeredSource.ts';
import type { SourceEvent } from './sourceEvent.ts';

export type SourceCommand =
  | { readonly kind: 'record'; readonly facts: EditionFacts }
  | { readonly kind: 'withdraw'; readonly edition: string; readonly reason: string }
  | { readonly kind: 'link'; readonly key: string };

/** Why the registry is left as it is. */
export type SourceRefusal =
  /** Somebody changed the source meanwhile. */
  | 'conflict'
  | 'editionExists'
  | 'unknownEdition'
  /** A source has at least one edition that counts. */
  | 'lastEdition'
  | 'alreadyLinked';

/** What happens when a command reaches a source. @param basedOn the version the person was looking at */
export function decideSource(
  source: RegisteredSource,
  command: SourceCommand,
  by: string,
  basedOn: number,
): SourceEvent | SourceRefusal {
  if (basedOn !== source.version) return 'conflict';
  const standing = standingEditions(source).map(({ edition }) => edition);
  switch (command.kind) {
    case 'record':
      if (standing.includes(command.facts.edition)) return 'editionExists';
      return { type: 'recorded', by, facts: command.facts };
    case 'withdraw':
      if (!standing.includes(command.edition)) return 'unknownEdition';
      if (standing.length === 1) return 'lastEdition';
      return { type: 'withdrawn', by, edition: command.edition, reason: command.reason };
    case 'link':
      if (source.keys.includes(command.key)) return 'alreadyLinked';
      return { type: 'linked', by, key: command.key };
  }
}
