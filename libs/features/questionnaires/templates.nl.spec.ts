// The ready-made questionnaires must be good enough to send as they are.
import { describe, expect, it } from '@jest/globals';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import { questionnaireTemplates } from './templates.nl.js';

describe.each(questionnaireTemplates.map((template) => [template.name, template] as const))(
  'the template %s',
  (_, template) => {
    it('has no fault and nothing to warn for', () => {
      expect(checkQuestionnaire(template.questionnaire)).toEqual({ faults: [], warnings: [] });
    });

    it('asks for trust and for being heard in the words and codes of the trend', () => {
      const trust = template.questionnaire.questions.find(({ id }) => id === 'vertrouwen');
      expect(trust).toMatchObject({ kind: 'scale', text: 'Hoeveel vertrouwen hebt u in de gemeente?' });
    });
  },
);
