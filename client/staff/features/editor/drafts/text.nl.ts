/** What is kept on this device before it is stored, in Dutch. */
export const nl = {
  unchanged: 'Er is niets gewijzigd.',
  busy: 'Wordt bewaard …',
  kept: (time: string) => `Concept op dit apparaat bewaard ${time}`,
  refused: 'Dit apparaat bewaart geen concept. Sla daarom op tijd op.',
  elsewhere:
    'In een ander tabblad wordt aan hetzelfde concept geschreven; wat u hier typt, wordt niet bewaard. Sla het op, of ga daar verder.',
  continued: (when: string) => `U gaat verder met uw concept van ${when}.`,
  discard: 'Concept weggooien',
  other: (about: string, when: string) => `Nieuw item dat u nog niet hebt opgeslagen: ${about}, ${when}.`,
  noWords: 'nog zonder vraag',
  goOn: 'Verder schrijven',
};

/** The one shape that both languages satisfy. */
export type DraftText = typeof nl;
