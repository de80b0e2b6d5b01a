// The response of one poll for its page: how many were asked, how many answered, and where.
import type { ParticipationOfArea } from '#features/invitations/index.js';
import type { Area } from '#features/population/index.js';
import { table, type Table } from '../../../components/table.js';
import { percentage, wholeNumber } from '../../../texts/formats.nl.js';
import { FEWEST, inSteps, peopleText } from '../../response/in-steps.js';

export type ResponseModel = {
  readonly stats: readonly { readonly number: string; readonly text: string }[];
  readonly percent: number;
  readonly label: string;
  readonly table: Table;
};

/** Undefined while nobody is invited. With tokens it counts who began, because nobody can tell who is done. Areas are counted in steps of ten, and so is everybody while the poll is open. */
export function pollResponse(
  perArea: readonly ParticipationOfArea[],
  areas: readonly Area[],
  { isOpen, withTokens = false }: { readonly isOpen: boolean; readonly withTokens?: boolean },
): ResponseModel | undefined {
  const invited = sum(perArea.map((area) => area.invited));
  const all = sum(perArea.map((area) => area.answered));
  const answered = isOpen ? inSteps(all) : all;
  if (invited === 0) return undefined;
  const rows = areas.flatMap(({ code, name }) =>
    perArea
      .filter(({ area }) => area === code)
      .map((area) => [
        name,
        wholeNumber(area.invited),
        peopleText(area.answered),
        area.answered < FEWEST ? '–' : percentage(inSteps(area.answered) / area.invited),
      ]),
  );
  return {
    stats: [
      {
        number: `${wholeNumber(answered)}${isOpen ? '+' : ''}`,
        text: withTokens ? 'mensen begonnen' : 'mensen antwoordden',
      },
      { number: wholeNumber(invited), text: 'mensen uitgenodigd' },
      { number: percentage(answered / invited), text: 'respons' },
    ],
    percent: Math.round((answered / invited) * 1000) / 10,
    label: `${percentage(answered / invited)} ${withTokens ? 'begon' : 'antwoordde'}`,
    table: table(
      'Respons per gebied',
      ['Gebied', '#Uitgenodigd', withTokens ? '#Begonnen' : '#Antwoorden', '#Respons'],
      rows,
    ),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
