import type { ShownResponse } from '#contracts/itemView.ts';

interface Words {
  readonly isTrue: string;
  readonly isFalse: string;
  readonly place: (number: string) => string;
}

/**
 * An answer in one line, by its letters and numbers.
 *
 * @param list joins a list as the language of the page does
 */
export function answerInWords(
  response: ShownResponse,
  words: Words,
  list: (members: string[]) => string,
): string {
  switch (response.type) {
    case 'singleChoice':
      return response.option;
    case 'trueFalse':
      return response.value ? words.isTrue : words.isFalse;
    case 'multipleResponse':
      return list(response.options);
    case 'extendedMatching':
    case 'matching':
      return list(response.choices.map((letter, index) => `${index + 1} ${letter}`));
    case 'ordering':
      return response.order.join(' – ');
    case 'numeric':
    case 'shortText':
      return response.text;
    case 'hotspot':
      return list(response.regions.map((number) => words.place(String(number))));
  }
}
