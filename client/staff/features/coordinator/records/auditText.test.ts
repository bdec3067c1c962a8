import { expect, test } from 'vitest';
import type { AuditLine } from '#contracts/audit.ts';
import type { Format } from '../../../useFormat.ts';
import { nl as proctorNl } from '../../proctor/text.nl.ts';
import { actionText, detailText } from './auditText.ts';
import { nl } from './text.nl.ts';

const format = { seconds: () => '14:10:00' } as unknown as Format;
const line = (action: string, detail: AuditLine['detail'] = {}): AuditLine => ({
  at: 0,
  actor: 'Sasja',
  action,
  subject: 'afname',
  reason: null,
  detail,
});

test('[SCAU1] the log says actions in words, those of a room in the words of the room', () => {
  const said = (action: string) => actionText(nl.audit, proctorNl, action);
  expect(said('start.proposed')).toBe('Start voorgesteld');
  expect(said('sitting.paused')).toBe('Iedereen gepauzeerd');
  expect(said('room.identify')).toBe('Identiteit klopt');
  expect(said('room.note')).toBe('Onregelmatigheid genoteerd');
  expect(said('room.teleport')).toBe('room.teleport');
});

test('[SCAU2] the log says particulars in words, and no id', () => {
  const said = (detail: AuditLine['detail']) => detailText(nl.audit, proctorNl, line('any', detail), format);
  expect(said({ room: 'Zaal 1', roomId: 'r-1', category: 'health', minutes: 5 })).toBe(
    'zaal: Zaal 1 · soort: gezondheid · minuten: 5',
  );
  expect(said({ category: null, startsAt: 1_000, share: null })).toBe('begin: 14:10:00 · procent: –');
  expect(said({ extensionId: 'x' })).toBe('–');
  expect(said({ command: 'sitting.started', code: 'sittingNotPublished' })).toBe(
    'wat: start gegeven · waarom niet: de afname wachtte niet op een start',
  );
  expect(said({ code: 'notYetKnown' })).toBe('waarom niet: notYetKnown');
});
