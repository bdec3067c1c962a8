import type { AnswerText } from './answerText.nl.ts';

export const answerEn: AnswerText = {
  isTrue: 'True',
  isFalse: 'False',
  options: 'Answers to choose from',
  prompt: (number) => `Case ${number}`,
  element: (number) => `Part ${number}`,
  notChosen: 'Not chosen yet',
  orderHint: 'Put the list in the right order: with Up and Down, with Alt and an arrow key, or by dragging.',
  up: 'Up',
  down: 'Down',
  move: (direction, text) => `${direction}: ${text}`,
  placed: (place, of, text) => `Place ${place} of ${of}: ${text}`,
  orderIsRight: 'This order is right',
  yourAnswer: 'Your answer',
  inUnit: (unit) => `in ${unit}`,
  decimals: (n) =>
    n === 0
      ? 'A whole number.'
      : `With at most ${n === 1 ? 'one decimal' : `${n} decimals`}. Comma or point makes no difference.`,
  charactersLeft: (n) => `${n} ${n === 1 ? 'character' : 'characters'} left`,
  place: (number) => `Place ${number}`,
  places: (n) =>
    n === 1
      ? 'Choose one place, in the image or in the list.'
      : `Choose ${n} places, in the image or in the list.`,
  image: 'Image with places',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
};
