import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useText } from '../../../useText.ts';
import classes from './Results.module.css';
import { resultsTexts } from './resultsTexts.ts';

/** Whether every quota of the blueprint is met: a shape with its word. */
export function QuotaMark({ met }: { readonly met: boolean }) {
  const text = useText(resultsTexts);
  const Icon = met ? IconCircleCheck : IconAlertTriangle;
  return (
    <span className={classes.quota} data-met={met}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {met ? text.quotasMet : text.quotasNotMet}
    </span>
  );
}
