// What the made-up residents write in their own words, and what a coder sees in it.
import type { RandomStream } from '#domain/town/random-stream.js';

export type Remark = { readonly text: string; readonly codes: readonly string[] };

export const remarkCodes = [
  'Meer groen',
  'Tevreden',
  'Stoepen en wegen',
  'Te hard rijden',
  'Jongeren',
  'Parkeren',
] as const;

const remarks: readonly [Remark, ...Remark[]] = [
  { text: 'Meer groen langs de straat zou fijn zijn.', codes: ['Meer groen'] },
  { text: 'Graag bomen die schaduw geven. In de zomer is het hier erg heet.', codes: ['Meer groen'] },
  { text: 'Het plantsoen is kaal. Zet er planten in die van zichzelf terugkomen.', codes: ['Meer groen'] },
  { text: 'Het gaat goed zo, ga zo door.', codes: ['Tevreden'] },
  { text: 'Fijne buurt, wij willen hier niet meer weg.', codes: ['Tevreden'] },
  { text: 'De buren helpen elkaar. Dat is hier heel gewoon.', codes: ['Tevreden'] },
  { text: 'De stoep is op veel plekken ongelijk.', codes: ['Stoepen en wegen'] },
  { text: 'Met een rollator kom je de stoep bij de winkels niet op.', codes: ['Stoepen en wegen'] },
  { text: 'Het fietspad zit vol gaten, vooral na de winter.', codes: ['Stoepen en wegen'] },
  { text: 'Er mag harder worden opgetreden tegen hard rijden.', codes: ['Te hard rijden'] },
  {
    text: 'Auto’s rijden hier veel te snel en de drempels zijn versleten.',
    codes: ['Te hard rijden', 'Stoepen en wegen'],
  },
  { text: 'Scooters scheuren ’s avonds door de straat.', codes: ['Te hard rijden', 'Jongeren'] },
  { text: 'Voor jongeren is hier weinig te doen.', codes: ['Jongeren'] },
  { text: 'Een plek waar tieners mogen zitten zonder weggestuurd te worden.', codes: ['Jongeren'] },
  { text: 'Na zes uur is er geen parkeerplaats meer te vinden.', codes: ['Parkeren'] },
  { text: 'De laadpalen zijn altijd bezet.', codes: ['Parkeren'] },
  { text: 'Fijn dat u dit vraagt.', codes: [] },
  { text: 'Ik hoop dat er echt iets mee gebeurt.', codes: [] },
];

const additions: readonly [string, ...string[]] = [
  'Dat zeg ik al jaren.',
  'Mijn buren vinden dat ook.',
  'Verder woon ik hier graag.',
  'Kunt u daar iets aan doen?',
  'Vooral in het weekend valt het op.',
  'Vroeger was dat anders.',
  'Ik denk daar graag over mee.',
  'Dat hoor ik van meer mensen.',
  'Misschien kunt u eens komen kijken.',
  'Het hoeft niet duur te zijn.',
  'Voor ouderen is het extra belangrijk.',
];

/** Two people seldom use the very same words. */
export function someRemark(dice: RandomStream): string {
  const { text } = dice.pick(remarks);
  return dice.chance(0.85) ? `${text} ${dice.pick(additions)}` : text;
}

/** What is in this text; nothing for a text that is none of these. */
export const codesIn = (text: string): readonly string[] =>
  remarks.find((remark) => text.startsWith(remark.text))?.codes ?? [];
