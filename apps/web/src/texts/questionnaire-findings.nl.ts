// What is wrong with a questionnaire or deserves a second look, in words that say what to do.
import type { QuestionnaireFault, QuestionnaireWarning } from '#domain/questionnaire/check-questionnaire.js';
import type { QuestionKind } from '#domain/questionnaire/question.js';

export const questionKindText: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Eén antwoord kiezen',
  'multiple-choice': 'Meer antwoorden kiezen',
  scale: 'Schaal van 1 tot 5',
  'report-mark': 'Rapportcijfer van 1 tot 10',
  'open-text': 'Open vraag',
};

export const questionKindHint: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Snel te beantwoorden en goed te tellen.',
  'multiple-choice': 'U kunt een grens stellen, bijvoorbeeld hooguit drie.',
  scale: 'U geeft de uiteinden een naam, bijvoorbeeld: heel onveilig en heel veilig.',
  'report-mark': 'Iedereen kent dit van school.',
  'open-text': 'Kost inwoners de meeste tijd. Gebruik er hooguit twee.',
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
};

export const questionnaireWarningText: Readonly<Record<QuestionnaireWarning, string>> = {
  'takes-long': 'De vragenlijst duurt langer dan 7 minuten. Veel mensen haken dan af.',
  'many-open': 'Er zijn meer dan twee open vragen. Veel mensen slaan die over.',
  'same-text-twice': 'Deze vraag staat er al eerder in.',
};
