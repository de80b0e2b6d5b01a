// One finding about a questionnaire as a sentence for staff: which question or language it is about, and what to write instead.
import { languages } from '#domain/questionnaire/language.js';
import type { Finding, QuestionnaireFault, QuestionnaireWarning } from '#domain/questionnaire/finding.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { dutchNames } from '../../../texts/language-names.nl.js';
import {
  questionnaireFaultText,
  questionnaireWarningText,
} from '../../../texts/questionnaire-findings.nl.js';

export function faultText(
  { questions }: Questionnaire,
  { what, about }: Finding<QuestionnaireFault>,
): string {
  if (about === undefined) return questionnaireFaultText[what];
  if (what === 'missing-translation') return `Er ontbreken vertalingen in het ${languageName(about)}.`;
  if (what === 'bad-piping')
    return `“{${about}}” wijst naar een antwoord dat er hier nog niet is, of dat niet in een zin past.`;
  if (what === 'looks-ahead') {
    const place = questions.findIndex(({ id }) => id === about);
    return place < 0
      ? 'De voorwaarde kijkt naar een vraag die er niet meer is.'
      : `De voorwaarde kijkt naar vraag ${place + 1}, maar die komt later.`;
  }
  return quoting(questionnaireFaultText[what], about);
}

export function warningText({ what, about }: Finding<QuestionnaireWarning>): string {
  if (about === undefined) return questionnaireWarningText[what];
  if (what === 'outdated-translation')
    return `De Nederlandse tekst is veranderd na de vertaling in het ${languageName(about)}.`;
  const [, word, easier, sentence] = /^(.+?) → (.+?): ([^]+)$/.exec(about) ?? [];
  return what === 'hard-word' && word !== undefined
    ? `Schrijf liever “${easier}” in plaats van “${word}”: “${sentence}”`
    : quoting(questionnaireWarningText[what], about);
}

const quoting = (text: string, about: string): string => `${text} “${about}”`;

const languageName = (code: string): string => {
  const known = languages.find((each) => each === code);
  return known ? dutchNames[known] : code;
};
