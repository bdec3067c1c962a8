import type { ItemView, ShownResponse } from '#contracts/itemView.ts';

/** A complete response to what is shown, as someone gives who knows nothing. */
export function anyResponse(view: ItemView, random: () => number): ShownResponse {
  const anyOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const { type } = view;
  switch (type) {
    case 'singleChoice':
      return { type, option: anyOf(view.options).letter };
    case 'trueFalse':
      return { type, value: random() < 0.5 };
    case 'multipleResponse':
      return { type, options: [anyOf(view.options).letter] };
    case 'extendedMatching':
    case 'matching':
      return { type, choices: view.prompts.map(() => anyOf(view.options).letter) };
    case 'ordering':
      return { type, order: view.elements.map(({ letter }) => letter) };
    case 'numeric':
      return { type, text: `${Math.floor(random() * 100)}` };
    case 'shortText':
      return { type, text: anyOf([...'abc']) };
    case 'hotspot':
      return { type, regions: Array.from({ length: view.places }, (_, i) => i + 1) };
  }
}
