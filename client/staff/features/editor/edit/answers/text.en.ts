import type { AnswerText } from './text.nl.ts';

/** Writing what belongs to one type of item, in English. */
export const en: AnswerText = {
  choice: {
    label: 'Type of item',
    title: (type) => `Type of item: ${type}`,
    keeps:
      'When you choose another type, the case, question, sources and classification stay. The answers of the former type come back when you change again.',
    when: {
      singleChoice: 'One of two to four answers is the best. For most questions.',
      trueFalse: 'One statement is true or not. Only for what is beyond doubt.',
      multipleResponse: 'Several answers are right. For what is needed together.',
      extendedMatching:
        'Short cases share one long list of answers. For diagnosis or management of one complaint.',
      ordering: 'Steps are put in the right order. For a procedure or an approach.',
      matching: 'Each element belongs to a target. For drugs, side effects and terms.',
      numeric: 'A number is typed, with a tolerance. For a dose or a calculation.',
      shortText: 'A few words are typed. For a name one has to know.',
      hotspot: 'A place is pointed at in an image. For anatomy, ECGs and skin.',
    },
  },
  parts: {
    up: (name) => `Move ${name.toLowerCase()} up`,
    down: (name) => `Move ${name.toLowerCase()} down`,
    remove: (name) => `Remove ${name.toLowerCase()}`,
    removed: (name) => `${name} has been removed.`,
    moved: (name, place, of) => `${name} is now number ${place} of ${of}.`,
    isRight: (name) => `${name} is right`,
    choose: 'Choose …',
  },
  options: {
    hint: 'Alt with an arrow moves an answer. An answer keeps its letter; in the test they are shuffled.',
    severalHint: 'Tick what is right: one or more, not all. Alt with an arrow moves an answer.',
    isKey: (id) => `${id} is the key`,
    add: 'Add answer',
    fixedOrder: 'Fixed order (do not shuffle)',
  },
  scoring: {
    title: 'Points',
    allOrNothing: 'All or nothing: only an answer that is wholly right counts',
    partial: 'In part as well: what is right counts',
  },
  trueFalse: {
    statement: 'The statement is',
    true: 'True',
    false: 'Not true',
  },
  ordering: {
    title: 'Elements',
    hint: 'Put them in the right order here; in the test they are shuffled. Alt with an arrow moves an element.',
    add: 'Add element',
    place: (number) => `Number ${number}`,
  },
  extendedMatching: {
    optionsHint: 'The list for all cases, preferably in alphabetical order.',
    prompts: 'Cases',
    promptsHint: 'The candidate chooses one answer for each case. An answer may be right more than once.',
    addPrompt: 'Add case',
    key: (prompt) => `Right answer for ${prompt.toLowerCase()}`,
  },
  matching: {
    targets: 'Targets',
    targetsHint:
      'What the elements belong to. One target more than needed keeps the last from following by itself.',
    addTarget: 'Add target',
    elements: 'Elements',
    elementsHint: 'The candidate chooses a target for each element.',
    addElement: 'Add element',
    key: (element) => `Right target for ${element.toLowerCase()}`,
  },
  number: {
    none: 'Type a number, such as 2,5.',
    whole: (least, most) => `Type a whole number from ${least} to ${most}.`,
  },
  numeric: {
    title: 'Number',
    valueHint: 'The right answer.',
    toleranceHint: 'The answer may be this far off.',
    unitHint: 'Stands behind the field; empty: none.',
    decimalsHint: 'This many at most.',
  },
  shortText: {
    title: 'Short answer',
    accepted: 'Accepted forms',
    acceptedHint: 'One a line. Capitals, accents and punctuation make no difference.',
    lengthHint: 'The candidate may type this many characters.',
    tooLong: (longest) => `Too few: the longest form has ${longest} characters.`,
  },
  hotspot: {
    choose: 'Choose image',
    chooseOther: 'Choose another image',
    draws: 'Shape you draw',
    drawHint: 'Drag over the image with the mouse to draw a place, or fill in the numbers below.',
    regions: 'Places',
    regionsHint:
      'Tick what is right: one or more, not all. Sizes are in pixels of the image, from its top left.',
    add: 'Add place',
    label: (region) => `${region} in words`,
    labelHint: 'For who cannot see the image. Not the diagnosis.',
    shape: 'Shape',
    shapes: { circle: 'Circle', rectangle: 'Rectangle', polygon: 'Polygon' },
    centreX: 'Centre, from the left',
    centreY: 'Centre, from the top',
    radius: 'Radius',
    left: 'From the left',
    top: 'From the top',
    width: 'Width',
    height: 'Height',
  },
};
