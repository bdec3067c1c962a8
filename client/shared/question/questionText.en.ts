import type { QuestionText } from './questionText.nl.ts';

export const questionEn: QuestionText = {
  inSet: (number, of) => `Question ${number} of ${of} about this case`,
  several: 'More than one answer can be right.',
  missing(missing) {
    switch (missing.kind) {
      case 'choice':
        return 'Choose an answer.';
      case 'order':
        return 'Put the list in order, or choose “This order is right”.';
      case 'words':
        return 'Fill in an answer.';
      case 'number':
        return 'Fill in a number.';
      case 'notANumber':
        return 'This is not a number. Write for example 2.5 or 1500, without a unit and without a point in thousands.';
      case 'tooLong':
        return 'This answer is too long. Make it shorter.';
      case 'prompts':
        return `Choose an answer to every case (${missing.done} of ${missing.of}).`;
      case 'elements':
        return `Choose what belongs to each part (${missing.done} of ${missing.of}).`;
      case 'places':
        return missing.of === 1
          ? 'Point at a place in the image.'
          : `Point at ${missing.of} places in the image (now ${missing.done}).`;
    }
  },
  onItsWay:
    'A part of this question has not been fetched yet. It is tried again by itself. Your answers are kept.',
  reload: 'Reload the page',
};
