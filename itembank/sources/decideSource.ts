import type { EditionFacts } from '#itembank/content/edition.ts';
import { type RegisteredSource, standingEditions } from './registeredSource.ts';
import type { SourceEvent } from './sourceEvent.ts';

export type SourceCommand =
  | { readonly kind: 'record'; readonly facts: EditionFacts }
  | { readonly kind: 'askWithdrawal'; readonly edition: string; readonly reason: string }
  | { readonly kind: 'confirmWithdrawal'; readonly edition: string }
  | { readonly kind: 'dropWithdrawal'; readonly edition: string }
  | { readonly kind: 'link'; readonly key: string };

/** Why the registry is left as it is. */
export type SourceRefusal =
  /** Somebody changed the source meanwhile. */
  | 'conflict'
  | 'editionExists'
  | 'unknownEdition'
  /** A source has at least one edition that counts. */
  | 'lastEdition'
  /** Nobody asked to withdraw it, or somebody did already. */
  | 'notAsked'
  | 'alreadyAsked'
  /** Another than who asked confirms. */
  | 'ownWithdrawal'
  | 'alreadyLinked';

/** What happens when a command reaches a source. @param basedOn the version the person was looking at */
export function decideSource(
  source: RegisteredSource,
  command: SourceCommand,
  by: string,
  basedOn: number,
): SourceEvent | SourceRefusal {
  if (basedOn !== source.version) return 'conflict';
  const standing = standingEditions(source);
  const named = (edition: string) => standing.find((one) => one.edition === edition);
  switch (command.kind) {
    case 'record':
      if (named(command.facts.edition)) return 'editionExists';
      return { type: 'recorded', by, facts: command.facts };
    case 'askWithdrawal': {
      const { edition, reason } = command;
      const meant = named(edition);
      if (!meant) return 'unknownEdition';
      if (standing.length === 1) return 'lastEdition';
      if (meant.asked) return 'alreadyAsked';
      return { type: 'withdrawalAsked', by, edition, reason };
    }
    case 'confirmWithdrawal': {
      const { edition } = command;
      const asked = named(edition)?.asked;
      if (!asked) return 'notAsked';
      if (asked.by === by) return 'ownWithdrawal';
      if (standing.length === 1) return 'lastEdition';
      return { type: 'withdrawn', by, edition, reason: asked.reason };
    }
    case 'dropWithdrawal': {
      const { edition } = command;
      return named(edition)?.asked ? { type: 'withdrawalDropped', by, edition } : 'notAsked';
    }
    case 'link':
      if (source.keys.includes(command.key)) return 'alreadyLinked';
      return { type: 'linked', by, key: command.key };
  }
}
