// What is wrong with a questionnaire or deserves a second look, in words that say what to do.
import type { QuestionnaireFault, QuestionnaireWarning } from '#domain/questionnaire/finding.js';
import type { QuestionKind } from '#domain/questionnaire/question.js';

export const questionKindText: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Eén antwoord kiezen',
  'multiple-choice': 'Meer antwoorden kiezen',
  scale: 'Schaal van 1 tot 5',
  'report-mark': 'Rapportcijfer van 1 tot 10',
  'open-text': 'Open vraag',
  matrix: 'Stellingen met dezelfde antwoorden',
  statement: 'Stelling: eens of oneens',
  ranking: 'Op volgorde zetten',
  points: 'Punten verdelen',
  number: 'Getal',
  date: 'Datum',
  'image-choice': 'Afbeelding kiezen',
  place: 'Plek op de kaart',
  information: 'Uitleg zonder vraag',
};

export const questionKindHint: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Snel te beantwoorden en goed te tellen.',
  'multiple-choice': 'U kunt een grens stellen, bijvoorbeeld hooguit drie.',
  scale: 'U geeft de uiteinden een naam, bijvoorbeeld: heel onveilig en heel veilig.',
  'report-mark': 'Iedereen kent dit van school.',
  'open-text': 'Kost inwoners de meeste tijd. Gebruik er hooguit twee.',
  matrix: 'Elke zin krijgt dezelfde antwoorden. Gebruik hooguit zeven zinnen.',
  statement: 'Eens, oneens of geen mening.',
  ranking: 'Inwoners zetten antwoorden op volgorde met knoppen. Gebruik er hooguit zeven.',
  points: 'Inwoners verdelen bijvoorbeeld honderd punten over wat u noemt.',
  number: 'Bijvoorbeeld een aantal of een bedrag, met een grens.',
  date: 'Een dag op de kalender.',
  'image-choice': 'Elke afbeelding krijgt een beschrijving voor wie haar niet ziet.',
  place: 'Inwoners drukken op een kaart die u toevoegt, of schrijven op waar het is.',
  information: 'Een bladzijde om te lezen. Mensen haken hier vaak af: houd het kort.',
};

export const questionnaireFaultText: Readonly<Record<QuestionnaireFault, string>> = {
  'no-questions': 'Er staan nog geen vragen in de vragenlijst.',
  'bad-id': 'De code van deze vraag is niet goed. Maak de vraag opnieuw.',
  'duplicate-id': 'Twee vragen hebben dezelfde code. Haal er één weg.',
  'empty-text': 'Schrijf de vraag op.',
  'too-few-options': 'Geef minstens twee antwoorden.',
  'empty-label': 'Eén van de antwoorden is leeg.',
  'duplicate-label': 'Twee antwoorden zijn hetzelfde.',
  'bad-code': 'De code van een antwoord is niet goed. Schrijf dat antwoord opnieuw.',
  'duplicate-code': 'Twee antwoorden hebben dezelfde code. Schrijf er één opnieuw.',
  'empty-scale-end': 'Geef beide uiteinden van de schaal een naam.',
  'limit-out-of-range': 'De grens past niet bij deze vraag.',
  'no-picture': 'Voeg een afbeelding toe.',
  'no-alternative-text': 'Beschrijf de afbeelding voor wie haar niet ziet.',
  'looks-ahead': 'De voorwaarde kijkt naar een vraag die later komt of er niet meer is.',
  'unknown-answer': 'De voorwaarde noemt een antwoord dat die vraag niet heeft.',
  'jumps-back': 'Deze sprong gaat terug of naar een vraag die er niet is. U kunt alleen vooruit springen.',
  'never-holds': 'De voorwaarden spreken elkaar tegen. Niemand krijgt deze vraag.',
  'jump-never-taken': 'De voorwaarden van een sprong spreken elkaar tegen. Niemand maakt deze sprong.',
  'quota-never-counts': 'De voorwaarden van een grens spreken elkaar tegen. De grens telt voor niemand:',
  'quota-out-of-range': 'Een grens moet een heel getal van 1 of meer zijn:',
  unreachable: 'Niemand komt bij deze vraag uit. Kijk naar de sprongen bij de vragen ervoor.',
  'bad-piping': 'In de tekst staat een verwijzing naar een antwoord dat er nog niet is.',
  'bad-group-name':
    'Geef de groepen van deze vraag een korte naam van hooguit 30 tekens, die nog niet bestaat. Bijvoorbeeld: opleiding.',
  'too-many-groups':
    'U kunt groepen vergelijken op hooguit twee vragen. Haal bij één vraag de naam van de groepen weg.',
  'groups-of-some':
    'Op deze vraag vergelijkt u groepen. Daarom moet iedereen haar krijgen. Haal de voorwaarde, de sprong of de grens weg, of vergelijk op een andere vraag.',
  'missing-translation': 'Er ontbreken vertalingen.',
};

export const questionnaireWarningText: Readonly<Record<QuestionnaireWarning, string>> = {
  'takes-long': 'De vragenlijst duurt langer dan 7 minuten. Veel mensen haken dan af.',
  'many-open': 'Er zijn meer dan twee open vragen. Veel mensen slaan die over.',
  'same-text-twice': 'Deze vraag staat er al eerder in.',
  'many-rows': 'Er zijn meer dan zeven zinnen. Verdeel ze over twee vragen.',
  'long-sentence': 'Deze zin is lang. Maak er twee zinnen van.',
  'hard-word': 'Er is een makkelijker woord.',
  passive: 'Zeg wie het doet, dan leest de zin makkelijker.',
  'outdated-translation': 'De Nederlandse tekst is veranderd na de vertaling.',
  'too-many-ways': 'Er zijn zo veel routes dat wij ze niet allemaal konden nalopen.',
};
