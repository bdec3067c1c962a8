import type { Stage } from './lifeCycle.ts';

/** Where an item stands in its life, in the words of screens and documents. */
export const stageNames: Readonly<Record<'nl' | 'en', Readonly<Record<Stage, string>>>> = {
  nl: {
    draft: 'Concept',
    contentReview: 'Vakinhoudelijke review',
    technicalReview: 'Toetstechnische en taalreview',
    establishment: 'Vaststelling',
    pilot: 'Proefvraag',
    available: 'Vrijgegeven',
    inUse: 'In gebruik',
    resting: 'Rust',
    needsRevision: 'Herziening nodig',
    archived: 'Gearchiveerd',
    burned: 'Verbrand',
  },
  en: {
    draft: 'Draft',
    contentReview: 'Content review',
    technicalReview: 'Technical and language review',
    establishment: 'Establishment',
    pilot: 'Pilot item',
    available: 'Available',
    inUse: 'In use',
    resting: 'Resting',
    needsRevision: 'Needs revision',
    archived: 'Archived',
    burned: 'Burned',
  },
};
