import { fetchedPart } from '../fetchedPart.ts';

export const recordingPart = fetchedPart(() => import('./Recording.tsx'));
