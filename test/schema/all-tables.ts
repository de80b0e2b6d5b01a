// Every table that is mapped to a type; a feature that maps a table adds it here, and the drift test watches it.
import type { EntitySchema } from 'typeorm';
import { assemblyTable } from '../../libs/features/assemblies/assemblies.table.js';
import { deliveryTable, mailingTable } from '../../libs/features/deliveries/deliveries.table.js';
import { feedbackTable } from '../../libs/features/feedback/feedback.table.js';
import { invitationTable } from '../../libs/features/invitations/invitations.table.js';
import { pollTable } from '../../libs/features/polls/polls.table.js';
import { drawStageTable, drawTable } from '../../libs/features/draws/draws.table.js';
import { areasTable } from '../../libs/features/population/areas.table.js';
import { framesTable } from '../../libs/features/population/frames.table.js';
import { mutationsTable } from '../../libs/features/population/mutations.table.js';
import { uploadsTable } from '../../libs/features/population/uploads.table.js';
import { questionnaireTable } from '../../libs/features/questionnaires/questionnaires.table.js';
import { reactionTable, resultTable } from '../../libs/features/results/results.table.js';

export const allTables: readonly EntitySchema[] = [
  mailingTable,
  deliveryTable,
  areasTable,
  framesTable,
  mutationsTable,
  uploadsTable,
  invitationTable,
  questionnaireTable,
  pollTable,
  resultTable,
  reactionTable,
  feedbackTable,
  drawTable,
  drawStageTable,
  assemblyTable,
];
