import { Button, type ButtonProps } from '@mantine/core';
import type { Ref } from 'react';

interface Props extends Pick<ButtonProps, 'color' | 'variant' | 'style' | 'disabled' | 'children'> {
  readonly pending: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * Submits a form, and keeps the focus while its step is under way: a button that is disabled drops it, and whoever
 * works by keyboard would be outside the dialog. The form itself ignores a second press.
 */
export function StepButton({ pending, disabled = false, ...rest }: Props) {
  return (
    <Button
      {...rest}
      loading={pending}
      disabled={disabled}
      {...(pending && { 'data-disabled': true })}
      renderRoot={(props) => (
        <button {...props} type="submit" disabled={disabled} aria-disabled={pending || undefined} />
      )}
    />
  );
}
