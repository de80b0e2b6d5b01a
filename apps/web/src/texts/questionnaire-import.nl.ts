// What is wrong with a file of questions, and what of it did not come along: where it is, and what to do about it.
import type { Wanted } from '#domain/questionnaire/document-part.js';
import { LONGEST, MOST } from '#domain/questionnaire/document-part.js';
import type { JsonFault } from '#domain/questionnaire/json-document.js';
import type { LeftOut } from '#domain/questionnaire/left-out.js';
import { MOST_QUESTIONS } from '#domain/questionnaire/lime-survey.js';
import type { XmlFault } from '#domain/questionnaire/xml-document.js';

const AGAIN = 'Bewaar het bestand opnieuw in het programma waar het vandaan komt.';

export const xmlFaultText: Readonly<
  Record<XmlFault | 'other' | 'too-many-questions', (about: string) => string>
> = {
  declaration: (about) =>
    `hier staat “${about}”. Een bestand dat iets van buiten oproept, nemen wij niet aan. Haal dit weg`,
  entity: (about) =>
    `het teken “${about}” kennen wij niet. Schrijf het teken zelf, of &amp;amp; voor een &-teken`,
  sign: (about) => `hier staat een teken dat in XML niet mag (${about}). Haal het weg`,
  tag: (about) => `dit is geen geldige XML: “${about}”. ${AGAIN}`,
  'wrong-end': (about) => `hier sluit “${about}” iets anders dan wat open staat. ${AGAIN}`,
  'not-closed': (about) => `“${about}” wordt nergens gesloten. Het bestand is misschien afgebroken. ${AGAIN}`,
  'text-outside': (about) => `hier staat iets buiten het document: “${about}”. Haal het weg`,
  'too-deep': (about) => `“${about}” staat te diep in het bestand. ${AGAIN}`,
  'too-many': () => `het bestand heeft meer onderdelen dan een vragenlijst kan hebben. ${AGAIN}`,
  nothing: () => `er staat niets in. ${AGAIN}`,
  other: (about) =>
    `dit is geen bestand van LimeSurvey: het begint met ${about}. Kies in LimeSurvey “Exporteren” en dan “Survey structure (.lss)”`,
  'too-many-questions': (about) =>
    `het bestand heeft ${about} vragen. Meer dan ${MOST_QUESTIONS} kunnen wij er niet overnemen. Splits de vragenlijst`,
};

export const jsonFaultText: Readonly<Record<JsonFault, (about: string) => string>> = {
  value: (about) => `bij “${about}” hoort een waarde te staan`,
  comma: (about) => `voor “${about}” ontbreekt een komma of een haakje`,
  colon: (about) => `voor “${about}” ontbreekt een dubbele punt`,
  name: (about) => `bij “${about}” hoort een naam tussen dubbele aanhalingstekens te staan`,
  text: (about) => `de tekst die begint met ${about} is niet goed geschreven`,
  number: (about) => `“${about}” is geen getal`,
  end: () => `het bestand houdt te vroeg op. Het is misschien afgebroken. ${AGAIN}`,
  twice: (about) => `de naam ${about} staat er twee keer. Haal er één weg`,
  'too-deep': () => `hier staan te veel lagen in elkaar. ${AGAIN}`,
  more: (about) => `na het einde staat nog “${about}”. Haal dat weg`,
};

export const wantedText: Readonly<Record<Wanted, string>> = {
  text: 'hier hoort een tekst te staan',
  'shorter-text': `deze tekst is te lang. Maak er hoogstens ${LONGEST} tekens van`,
  'readable-text': 'in deze tekst staat een teken dat niemand kan lezen. Haal het weg',
  shape: 'deze tekst heeft niet de goede vorm',
  number: 'hier hoort een getal te staan',
  flag: 'hier hoort true of false te staan',
  list: 'hier hoort een lijst te staan',
  'shorter-list': `deze lijst is te lang. Maak er hoogstens ${MOST} van`,
  record: 'hier horen gegevens tussen accolades te staan',
  choice: 'hier hoort één van deze woorden te staan',
  'version-1': 'hier hoort het getal 1 te staan: een andere versie van de beschrijving kennen wij niet',
};

const ITSELF = 'Stel het zelf in.';
const of = (about: string): string => (about === '' ? '' : ` bij “${about}”`);

const LEFT_OUT: Readonly<Record<LeftOut['what'], (left: LeftOut) => string>> = {
  kind: ({ about, detail }) =>
    `De vraag “${about}”: een vraag van de soort “${detail}” kennen wij hier niet.`,
  condition: ({ about, detail }) =>
    `De voorwaarde “${detail}”${of(about)}. Stel zelf in wie de vraag krijgt.`,
  setting: ({ about, detail }) => `De instelling “${detail}”${of(about)}. ${ITSELF}`,
  quotas: ({ detail }) => `De grens “${detail}” aan het aantal antwoorden. ${ITSELF}`,
  assessments: () => 'De punten en uitslagen per antwoord.',
  picture: ({ about }) => `De afbeelding${of(about)}. Kies de afbeelding zelf.`,
  unfit: ({ about, detail }) =>
    `De vraag “${about}”: “${detail}” is te lang of heeft een vorm die hier niet kan.`,
  'unknown-field': ({ detail }) => `Het veld ${detail}, dat dit systeem niet kent.`,
};

export const leftOutText = (left: LeftOut): string => LEFT_OUT[left.what](left);
