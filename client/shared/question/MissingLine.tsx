import type { RefObject } from 'react';
import type { Missing } from './completeResponse.ts';
import { useQuestionText } from './useQuestionText.ts';

interface Props {
  readonly id: string;
  readonly line: RefObject<HTMLParagraphElement | null>;
  readonly missing: Missing | undefined;
  /** The candidate tried to confirm. */
  readonly tried: boolean;
}

/**
 * What an answer still needs. Told at once where one could think to be ready, or where something is wrong; that nothing was
 * chosen yet goes without saying until someone confirms. Its place is kept free.
 */
export function MissingLine({ id, line, missing, tried }: Props) {
  const texts = useQuestionText();
  const isObvious = missing?.kind === 'choice' || missing?.kind === 'words' || missing?.kind === 'number';
  return (
    <p
      id={id}
      ref={line}
      className={`item-form-missing${tried ? ' item-form-missing-tried' : ''}`}
      role="status"
    >
      {missing !== undefined && (tried || !isObvious) && texts.missing(missing)}
    </p>
  );
}
