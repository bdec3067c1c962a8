import { notifications } from '@mantine/notifications';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';

/** Says in the corner that a step was done. */
export function useNotify(): (message: string) => void {
  const { close } = useText(staffTexts);
  return (message) => {
    notifications.show({ message, closeButtonProps: { 'aria-label': close } });
  };
}
