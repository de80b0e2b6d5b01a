// The response of one poll for its page: how many were asked, how many answered, and where.
import type { ParticipationOfArea } from '#features/invitations/index.js';
import type { Area } from '#features/population/index.js';
import { table, type Table } from '../../../components/table.js';
import { percentage, wholeNumber } from '../../../texts/formats.nl.js';

export type ResponseModel = {
  readonly stats: readonly { readonly number: string; readonly text: string }[];
  readonly percent: number;
  readonly label: string;
  readonly table: Table;
};

/** Undefined while nobody is invited. */
export function pollResponse(
  perArea: readonly ParticipationOfArea[],
  areas: readonly Area[],
): ResponseModel | undefined {
  const invited = sum(perArea.map((area) => area.invited));
  const answered = sum(perArea.map((area) => area.answered));
  if (invited === 0) return undefined;
  const rows = areas.flatMap(({ code, name }) =>
    perArea
      .filter(({ area }) => area === code)
      .map((area) => [
        name,
        wholeNumber(area.invited),
        wholeNumber(area.answered),
        percentage(area.answered / area.invited),
      ]),
  );
  return {
    stats: [
      { number: wholeNumber(answered), text: 'mensen antwoordden' },
      { number: wholeNumber(invited), text: 'mensen uitgenodigd' },
      { number: percentage(answered / invited), text: 'respons' },
    ],
    percent: Math.round((answered / invited) * 1000) / 10,
    label: `${percentage(answered / invited)} antwoordde`,
    table: table('Respons per gebied', ['Gebied', '#Uitgenodigd', '#Antwoorden', '#Respons'], rows),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
