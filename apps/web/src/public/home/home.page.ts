// The front page: who we are, what is open, what came of what people said.
import { fieldOfDots } from '../../components/field-of-dots.js';
import { outcomeItem } from '../outcome-item.js';
import { EXAMPLE_CODE } from '../example-code.js';
import { openPollItem } from '../poll-item.js';
import type { PublicOverview } from '../listed.js';

const SHOWN = 3;
const FIELD = { columns: 13, rows: 13, drawn: 11 };
const STRIP = { columns: 12, rows: 3, drawn: 4, strip: true };

export function homePage({ open, results, now }: PublicOverview, town: string): object {
  return {
    title: `Inwoners van ${town} praten mee`,
    section: '',
    field: fieldOfDots(town, FIELD),
    strip: fieldOfDots(town, STRIP),
    exampleCode: EXAMPLE_CODE,
    open: open.map((poll) => openPollItem(poll, now)),
    outcomes: results.slice(0, SHOWN).map((result) => outcomeItem(result, now)),
  };
}
