import { IconCircle, IconCircleArrowRight, IconCircleCheck } from '@tabler/icons-react';
import type { Sitting } from '#contracts/sitting.ts';
import { useText } from '../../../useText.ts';
import { periodOf } from '../sittings/periodOf.ts';
import { type NextAction, nextAction } from './nextAction.ts';
import classes from './Sitting.module.css';
import { sittingTexts } from './sittingTexts.ts';

const order: readonly NextAction[] = ['importRoster', 'publish', 'start', 'close', 'release'];
const icons = { done: IconCircleCheck, current: IconCircleArrowRight, later: IconCircle };

/** The day as a line of steps: done, now, later. */
export function SittingSteps({ sitting }: { readonly sitting: Sitting }) {
  const text = useText(sittingTexts);
  const action = nextAction(sitting);
  const opening = sitting.startKind === 'slots' ? text.overview.slots : text.overview.period;
  const now = action === undefined ? order.length : order.indexOf(action);
  return (
    <ol className={classes.steps}>
      {order.map((step, index) => {
        const state = index < now ? 'done' : index === now ? 'current' : 'later';
        const Icon = icons[state];
        const byItself = step === 'start' && periodOf(sitting) !== undefined;
        return (
          <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <Icon size={20} stroke={1.75} aria-hidden="true" />
            <span className={classes.stepName}>
              {byItself ? opening.name : text.actions[step]}
              <span className={classes.stepState}>{text.overview.stepStates[state]}</span>
            </span>
            <span className={classes.stepText}>
              {byItself ? opening.text : text.overview.stepTexts[step]}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
