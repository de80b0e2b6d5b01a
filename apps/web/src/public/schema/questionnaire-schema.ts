// The published format of questionnaires: where it stands on the site and what it says.
import fs from 'node:fs';
import path from 'node:path';

/** Never changes its meaning: a next version gets a number of its own. */
export const QUESTIONNAIRE_SCHEMA_PATH = '/schema/vragenlijst-1.json';

/** A JSON Schema (draft 2020-12) as text. */
export const questionnaireSchema = fs.readFileSync(
  path.join(import.meta.dirname, 'questionnaire.schema.json'),
  'utf8',
);
