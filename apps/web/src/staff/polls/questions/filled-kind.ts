// What the editor's form shows of the kind of question that is being written.
import type { Question } from '#domain/questionnaire/question.js';
import { optionLines } from './option-lines.js';

/** The fields that only this kind has, as text. */
export function filledKind(question: Question): Readonly<Record<string, string>> {
  switch (question.kind) {
    case 'single-choice':
      return { antwoorden: optionLines(question.options), groepen: question.groupName ?? '' };
    case 'ranking':
      return { antwoorden: optionLines(question.options) };
    case 'multiple-choice':
      return {
        antwoorden: optionLines(question.options),
        hooguit: question.atMost === 0 ? '' : String(question.atMost),
      };
    case 'points':
      return { antwoorden: optionLines(question.options), punten: String(question.total) };
    case 'matrix':
      return { zinnen: optionLines(question.rows), antwoorden: optionLines(question.columns) };
    case 'scale':
      return { laagste: question.lowest, hoogste: question.highest };
    case 'open-text':
      return { tekens: String(question.maxLength), kort: question.short ? 'ja' : '' };
    case 'number': {
      const { from, to, decimals, unit } = question;
      return { van: String(from), tot: String(to), decimalen: String(decimals), eenheid: unit };
    }
    case 'date':
      return { van: question.from, tot: question.to };
    case 'image-choice':
      return Object.fromEntries(
        question.options.flatMap(({ code, label, alt }) => [
          [`naam.${code}`, label],
          [`alt.${code}`, alt],
        ]),
      );
    case 'place':
      return { beschrijving: question.alt };
    case 'report-mark':
    case 'statement':
    case 'information':
      return {};
  }
}
