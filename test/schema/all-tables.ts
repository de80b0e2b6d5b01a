// Every table that is mapped to a type; a feature that maps a table adds it here, and the drift test watches it.
import type { EntitySchema } from 'typeorm';
import { pollTable } from '../../libs/features/polls/polls.table.js';
import { reactionTable, resultTable } from '../../libs/features/results/results.table.js';
import { questionnaireTable } from '../../libs/features/questionnaires/questionnaires.table.js';

export const allTables: readonly EntitySchema[] = [questionnaireTable, pollTable, resultTable, reactionTable];
