import { describe, expect, test } from 'vitest';
import { feedbackEn } from './feedbackText.en.ts';
import { feedbackNl } from './feedbackText.nl.ts';
import { inSentence, leadSentence, levelText } from './leadSentence.ts';

const overall = { percent: 67.6, lower: 60.2, upper: 74.9 };
const area = (level: typeof overall | null) => ({
  area: 'prevention',
  name: { nl: 'Preventie', en: 'Prevention' },
  items: 5,
  correct: 1,
  level,
  label: null,
});
const areas = [area(null), area(overall)];
const gap = (name: string) => ({
  area: name,
  name: { nl: name, en: name },
  items: 5,
  correct: 1,
  literature: [],
});

describe('the sentence that matters', () => {
  test('[C50] says where someone stands and what deserves attention', () => {
    const reference = { candidates: 40, level: overall, position: 'at' } as const;
    const gaps = [gap('Preventie'), gap('SOLK')];
    expect(leadSentence({ reference, overall, gaps, areas }, feedbackNl, 'nl')).toBe(
      'Uw kennis ligt op het niveau van uw referentiegroep. Twee gebieden verdienen aandacht: preventie en SOLK.',
    );
  });

  test('[C50] without a reference group it leans on the estimate', () => {
    const lead = { reference: null, overall, gaps: [], areas };
    expect(leadSentence(lead, feedbackNl, 'nl')).toBe(
      'Van alle vragen in de bank zou u naar verwachting 68 % goed beantwoorden. Geen gebied springt er in ongunstige zin uit.',
    );
    expect(leadSentence({ ...lead, gaps: [gap('Prevention')] }, feedbackEn, 'en')).toContain(
      'One area deserves attention: prevention.',
    );
  });

  test('[C50] does not say that nothing stands out when no area had enough questions', () => {
    const lead = { reference: null, overall, gaps: [], areas: [area(null)] };
    expect(leadSentence(lead, feedbackNl, 'nl')).toContain('te weinig vragen');
    expect(leadSentence({ ...lead, gaps: [gap('Preventie')] }, feedbackNl, 'nl')).toContain(
      'Eén gebied verdient aandacht: preventie.',
    );
  });

  test('[C50] an abbreviation keeps its capitals', () => {
    expect(inSentence('SOLK')).toBe('SOLK');
    expect(inSentence('Zorg voor het kind')).toBe('zorg voor het kind');
  });

  test('[C51] an estimate carries its interval', () => {
    expect(levelText(overall, feedbackNl, 'nl')).toBe('68 % (60–75)');
  });
});
