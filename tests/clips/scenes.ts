import { ankleDoppler } from './ankleDoppler.ts';
import { corneaStain } from './corneaStain.ts';
import { deviceInsertion } from './deviceInsertion.ts';
import { earIrrigation } from './earIrrigation.ts';
import { headTurns } from './headTurns.ts';
import { inhalerTiming } from './inhalerTiming.ts';
import { kneeAspiration } from './kneeAspiration.ts';
import { maleCatheter } from './maleCatheter.ts';
import type { Scene } from './scene.ts';
import { shoulderInjection } from './shoulderInjection.ts';
import { venepuncture } from './venepuncture.ts';
import { woundStitch } from './woundStitch.ts';

/** Every clip of the demonstration bank. */
export const scenes: readonly Scene[] = [
  shoulderInjection,
  kneeAspiration,
  deviceInsertion,
  earIrrigation,
  woundStitch,
  maleCatheter,
  venepuncture,
  inhalerTiming,
  headTurns,
  corneaStain,
  ankleDoppler,
];
