import type { Region } from '#itembank/content/interaction.ts';
import type { ItemType } from '#itembank/content/item.ts';

/** Writing what belongs to one type of item, in Dutch. */
export const nl = {
  choice: {
    label: 'Type item',
    title: (type: string) => `Type item: ${type}`,
    keeps:
      'Kiest u een ander type, dan blijven casus, vraag, bronnen en indeling staan. Ook de antwoorden van het vorige type komen terug als u weer wisselt.',
    when: {
      singleChoice: 'Eén van twee tot vier antwoorden is het beste. Voor de meeste vragen.',
      trueFalse: 'Eén stelling klopt of klopt niet. Alleen voor wat zonder meer vaststaat.',
      multipleResponse: 'Meer antwoorden zijn goed. Voor wat samen nodig is.',
      extendedMatching:
        'Korte casussen delen één lange lijst antwoorden. Voor diagnose of beleid bij één klacht.',
      ordering: 'Stappen in de goede volgorde zetten. Voor een handeling of aanpak.',
      matching: 'Elk onderdeel hoort bij een doel. Voor middelen, bijwerkingen en begrippen.',
      numeric: 'Een getal typen, met marge. Voor een dosis of een berekening.',
      shortText: 'Een paar woorden typen. Voor een naam die men zelf moet weten.',
      hotspot: 'Een plaats aanwijzen in een afbeelding. Voor anatomie, ECG en huid.',
    } satisfies Record<ItemType, string>,
  },
  parts: {
    up: (name: string) => `${name} omhoog`,
    down: (name: string) => `${name} omlaag`,
    remove: (name: string) => `${name} weghalen`,
    removed: (name: string) => `${name} is weggehaald.`,
    moved: (name: string, place: number, of: number) => `${name} staat nu op plaats ${place} van ${of}.`,
    isRight: (name: string) => `${name} is goed`,
    choose: 'Kies …',
  },
  options: {
    hint: 'Met Alt en een pijltje verplaatst u een antwoord. Een antwoord houdt zijn letter; in de toets worden ze geschud.',
    severalHint:
      'Vink aan wat goed is: één of meer, niet alle. Met Alt en een pijltje verplaatst u een antwoord.',
    isKey: (id: string) => `${id} is de sleutel`,
    add: 'Antwoord toevoegen',
    fixedOrder: 'Vaste volgorde (niet schudden)',
  },
  scoring: {
    title: 'Punten',
    allOrNothing: 'Alles of niets: alleen een geheel goed antwoord telt',
    partial: 'Ook voor een deel: wat goed is telt mee',
  },
  trueFalse: {
    statement: 'De stelling is',
    true: 'Juist',
    false: 'Onjuist',
  },
  ordering: {
    title: 'Onderdelen',
    hint: 'Zet ze hier in de goede volgorde; in de toets worden ze geschud. Met Alt en een pijltje verplaatst u een onderdeel.',
    add: 'Onderdeel toevoegen',
    place: (number: number) => `Plaats ${number}`,
  },
  extendedMatching: {
    optionsHint: 'De lijst die bij alle casussen hoort, het liefst op alfabet.',
    prompts: 'Casussen',
    promptsHint: 'Bij elke casus kiest de kandidaat één antwoord. Een antwoord mag vaker goed zijn.',
    addPrompt: 'Casus toevoegen',
    key: (prompt: string) => `Goed antwoord bij ${prompt}`,
  },
  matching: {
    targets: 'Doelen',
    targetsHint:
      'Waar de onderdelen bij horen. Eén doel meer dan nodig voorkomt dat het laatste vanzelf volgt.',
    addTarget: 'Doel toevoegen',
    elements: 'Onderdelen',
    elementsHint: 'De kandidaat kiest bij elk onderdeel een doel.',
    addElement: 'Onderdeel toevoegen',
    key: (element: string) => `Goed doel bij ${element}`,
  },
  number: {
    none: 'Typ een getal, bijvoorbeeld 2,5.',
    whole: (least: number, most: number) => `Typ een heel getal van ${least} t/m ${most}.`,
  },
  numeric: {
    title: 'Getal',
    valueHint: 'Het goede antwoord.',
    toleranceHint: 'Zoveel mag het antwoord ernaast zitten.',
    unitHint: 'Staat achter het veld; leeg: geen.',
    decimalsHint: 'Zoveel ten hoogste.',
  },
  shortText: {
    title: 'Kort antwoord',
    accepted: 'Goedgekeurde schrijfwijzen',
    acceptedHint: 'Eén per regel. Hoofdletters, accenten en leestekens maken geen verschil.',
    lengthHint: 'Zoveel tekens mag de kandidaat typen.',
    tooLong: (longest: number) => `Te weinig: de langste schrijfwijze heeft ${longest} tekens.`,
  },
  hotspot: {
    choose: 'Afbeelding kiezen',
    chooseOther: 'Andere afbeelding kiezen',
    draws: 'Vorm die u tekent',
    drawHint:
      'Sleep met de muis over de afbeelding om een plaats te tekenen, of vul hieronder de getallen in.',
    regions: 'Plaatsen',
    regionsHint:
      'Vink aan wat goed is: één of meer, niet alle. Maten zijn in pixels van de afbeelding, geteld van linksboven.',
    add: 'Plaats toevoegen',
    label: (region: string) => `${region} in woorden`,
    labelHint: 'Voor wie de afbeelding niet ziet. Niet de diagnose.',
    shape: 'Vorm',
    shapes: { circle: 'Cirkel', rectangle: 'Rechthoek', polygon: 'Veelhoek' } satisfies Record<
      Region['shape']['kind'],
      string
    >,
    centreX: 'Midden, van links',
    centreY: 'Midden, van boven',
    radius: 'Straal',
    left: 'Van links',
    top: 'Van boven',
    width: 'Breedte',
    height: 'Hoogte',
  },
};

/** The one shape that both languages satisfy. */
export type AnswerText = typeof nl;
