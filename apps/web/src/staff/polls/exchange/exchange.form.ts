// Reads a questionnaire from a file that was chosen: our own document, SurveyJS or LimeSurvey, told by what is in it.
import { fittingQuestions } from '#domain/questionnaire/fitting-questions.js';
import { readJson } from '#domain/questionnaire/json-document.js';
import type { FromElsewhere, LeftOut } from '#domain/questionnaire/left-out.js';
import { fromLimeSurvey } from '#domain/questionnaire/lime-survey.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire.js';
import { fromSurveyJs } from '#domain/questionnaire/survey-js.js';
import {
  jsonFaultText,
  leftOutText,
  wantedText,
  xmlFaultText,
} from '../../../texts/questionnaire-import.nl.js';
import { textOf } from './file-text.js';

export const LARGEST_IMPORT_BYTES = 5_000_000;

export type Imported =
  | {
      readonly ok: true;
      readonly questionnaire: Questionnaire;
      readonly leftOut: readonly LeftOut[];
      /** Comes after the questions that are there, instead of in their place. */
      readonly isExtra?: true;
    }
  | { readonly ok: false; readonly text: string };

/**
 * In: the bytes of a file. Out: the questions in it and what was left out by name, or in words what is wrong, on which
 * line, and what to do about it.
 */
export function importedFrom(bytes: Buffer): Imported {
  if (bytes.length === 0) return refused('Kies een bestand');
  if (bytes.length > LARGEST_IMPORT_BYTES)
    return refused(
      `Het bestand is groter dan ${LARGEST_IMPORT_BYTES / 1_000_000} MB. Haal afbeeldingen uit de teksten en bewaar het opnieuw`,
    );
  const read = textOf(bytes);
  if (!read.ok) return at(read.line, 'dit is geen leesbare tekst. Bewaar het bestand als UTF-8');
  const found = read.text.trimStart().startsWith('<') ? fromXml(read.text) : fromJson(read.text);
  if (!found.ok || found.questionnaire.questions.length > 0) return found;
  const why = found.leftOut.slice(0, MOST_REASONS).map(leftOutText);
  return refused(['In dit bestand staan geen vragen die wij kunnen overnemen.', ...why].join(' '));
}

const MOST_REASONS = 3;
const refused = (text: string): Imported => ({ ok: false, text });
const at = (line: number, text: string): Imported => refused(`Regel ${line}: ${text}`);

function fromXml(text: string): Imported {
  const found = fromLimeSurvey(text);
  if (!found.ok) return at(found.line, xmlFaultText[found.fault](found.about));
  return { ok: true, ...fittingQuestions(found), ...(found.kind === 'question' ? { isExtra: true } : {}) };
}

function fromJson(text: string): Imported {
  if (!/^\s*[{[]/.test(text.replace(/^\uFEFF/, '')))
    return refused(
      'Dit bestand is geen JSON en komt niet van LimeSurvey. Kies een bestand .json, .lss of .lsq',
    );
  const read = readJson(text);
  if (!read.ok) return at(read.line, jsonFaultText[read.fault](read.about));
  const { value } = read;
  const isOurs = typeof value === 'object' && value !== null && 'version' in value && 'questions' in value;
  return isOurs ? own(value, read.lines) : { ok: true, ...fitting(fromSurveyJs(value)) };
}

const fitting = (found: FromElsewhere): FromElsewhere => fittingQuestions(found);

function own(value: unknown, lines: ReadonlyMap<string, number>): Imported {
  const read = readQuestionnaire(value);
  if (read.ok)
    return {
      ok: true,
      questionnaire: read.questionnaire,
      leftOut: read.unknown.map((detail) => ({ what: 'unknown-field', detail, about: '' })),
    };
  const choices = read.choices.length > 0 ? ` (${read.choices.join(', ')})` : '';
  return at(lineOf(read.at, lines), `bij ${read.at} klopt iets niet: ${wantedText[read.wanted]}${choices}`);
}

/** Of something that is not there: the line of what it should stand in. */
function lineOf(path: string, lines: ReadonlyMap<string, number>): number {
  const found = lines.get(path);
  if (found !== undefined) return found;
  const end = path.lastIndexOf('.');
  return path === '' ? 1 : lineOf(end < 0 ? '' : path.slice(0, end), lines);
}
