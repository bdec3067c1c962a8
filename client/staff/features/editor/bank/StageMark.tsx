import {
  IconArchive,
  IconCircleCheck,
  IconCircleDashed,
  IconEye,
  IconFlame,
  IconGavel,
  IconMoon,
  IconPlayerPlay,
  IconRefreshAlert,
  IconTestPipe,
  IconTextSpellcheck,
} from '@tabler/icons-react';
import type { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Bank.module.css';

const icons = {
  draft: IconCircleDashed,
  contentReview: IconEye,
  technicalReview: IconTextSpellcheck,
  establishment: IconGavel,
  pilot: IconTestPipe,
  available: IconCircleCheck,
  inUse: IconPlayerPlay,
  resting: IconMoon,
  needsRevision: IconRefreshAlert,
  archived: IconArchive,
  burned: IconFlame,
} satisfies Record<Stage, unknown>;

/** Where an item stands in its life, as a shape with its word. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  const { stages } = useText(editorTexts);
  const Icon = icons[stage];
  return (
    <span className={classes.mark} data-stage={stage}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {stages[stage]}
    </span>
  );
}
