import { deviceInsertion } from './deviceInsertion.ts';
import { earIrrigation } from './earIrrigation.ts';
import { kneeAspiration } from './kneeAspiration.ts';
import type { Scene } from './scene.ts';
import { shoulderInjection } from './shoulderInjection.ts';
import { woundStitch } from './woundStitch.ts';

/** Every clip of the demonstration bank. */
export const scenes: readonly Scene[] = [
  shoulderInjection,
  kneeAspiration,
  deviceInsertion,
  earIrrigation,
  woundStitch,
];
