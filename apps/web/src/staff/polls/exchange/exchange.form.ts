// Reads a questionnaire from a file that was chosen: our own document, SurveyJS or LimeSurvey, told by what is in it.
import { fromLimeSurvey } from '#domain/questionnaire/lime-survey.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire.js';
import { fromSurveyJs } from '#domain/questionnaire/survey-js.js';

export const LARGEST_IMPORT_BYTES = 2_000_000;

export type Imported =
  | {
      readonly ok: true;
      readonly questionnaire: Questionnaire;
      readonly leftOut: readonly string[];
      /** Comes after the questions that are there, instead of in their place. */
      readonly isExtra?: true;
    }
  | { readonly ok: false; readonly text: string };

export function importedFrom(bytes: Buffer): Imported {
  if (bytes.length === 0) return refused('Kies een bestand');
  if (bytes.length > LARGEST_IMPORT_BYTES) return refused('Het bestand is te groot');
  const text = bytes.toString('utf8');
  const read = text.trimStart().startsWith('<') ? fromXml(text) : fromJson(text);
  if (!read.ok || read.questionnaire.questions.length > 0) return read;
  return refused('In dit bestand staan geen vragen die wij kunnen overnemen');
}

const refused = (text: string): Imported => ({ ok: false, text });

function fromXml(text: string): Imported {
  const found = fromLimeSurvey(text);
  if (!found) return refused('Dit is geen bestand van LimeSurvey');
  const { questionnaire, leftOut, kind } = found;
  return { ok: true, questionnaire, leftOut, ...(kind === 'question' ? { isExtra: true } : {}) };
}

function fromJson(text: string): Imported {
  const document = parsed(text);
  if (document === undefined) return refused('Dit bestand is geen JSON en komt niet van LimeSurvey');
  const isOurs =
    typeof document === 'object' && document !== null && 'version' in document && 'questions' in document;
  if (!isOurs) return { ok: true, ...fromSurveyJs(document) };
  const own = readQuestionnaire(document);
  return own.ok
    ? { ok: true, questionnaire: own.questionnaire, leftOut: [] }
    : refused(`In dit bestand klopt iets niet, bij ${own.at}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
