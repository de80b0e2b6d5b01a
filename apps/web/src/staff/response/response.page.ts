// Everything the page about the response may show: per area how far it is, against the share it has in the sample.
import type { ChannelCounts, ParticipationOfArea } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { areaBars, type AreaFacts } from '../../components/area-bars.js';
import { table, type Table } from '../../components/table.js';
import { staffFrame } from '../../layout/navigation.js';
import { listed, longMoment, wholeNumber } from '../../texts/formats.nl.js';
import { pollTop } from '../polls/poll-top.js';
import { FEWEST, inSteps, peopleText } from './in-steps.js';

export type ResponseFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly perArea: readonly ParticipationOfArea[];
  readonly channels: ChannelCounts;
  readonly areas: readonly Area[];
};

/** An area this far below the poll as a whole asks for attention. */
const BEHIND = 0.8;

type AreaResponse = AreaFacts & { readonly invited: number };

export function responsePage({ person, poll, perArea, channels, areas }: ResponseFacts): object {
  const isOpen = poll.state === 'open';
  const invited = sum(perArea.map((area) => area.invited));
  const all = sum(perArea.map((area) => area.answered));
  const answered = isOpen ? inSteps(all) : all;
  const rows = areaRows(perArea, areas, invited === 0 ? 0 : answered / invited);
  return {
    title: `Respons: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Respons'),
    isInvited: invited > 0,
    stats: statsOf({ invited, answered, isOpen }),
    steps: 'Per gebied tellen wij in stappen van 10. Zo ziet niemand wie er net antwoordde.',
    percent: invited === 0 ? 0 : Math.round((answered / invited) * 1000) / 10,
    meterLabel: `${percent(answered, invited)} van de mensen met een uitnodiging antwoordde`,
    // Without answers there is no share to hold the areas against.
    bars: answered === 0 ? false : areaBars(rows),
    behind: behindText(rows),
    table: responseTable(rows),
    channels: channelText(channels),
    closes: isOpen && poll.closesAt ? `De peiling sluit vanzelf: ${longMoment(poll.closesAt)}.` : '',
    logHref: `/werk/logboek?over=poll:${poll.id}`,
  };
}

function areaRows(
  perArea: readonly ParticipationOfArea[],
  areas: readonly Area[],
  share: number,
): readonly AreaResponse[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const positions = new Map(areas.map(({ code, position }) => [code, position]));
  const placeOf = ({ area }: ParticipationOfArea): number => positions.get(area) ?? Number.MAX_SAFE_INTEGER;
  return perArea
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ area, invited, answered }) => ({
      label: names.get(area) ?? `Gebied ${area}`,
      invited,
      count: inSteps(answered),
      goal: Math.round(invited * share),
    }));
}

function statsOf({
  invited,
  answered,
  isOpen,
}: {
  invited: number;
  answered: number;
  isOpen: boolean;
}): readonly object[] {
  return [
    { number: isOpen ? `${wholeNumber(answered)}+` : wholeNumber(answered), text: 'antwoorden' },
    { number: percent(answered, invited), text: 'respons' },
    { number: wholeNumber(invited), text: 'mensen met een uitnodiging' },
  ];
}

function behindText(rows: readonly AreaResponse[]): string {
  const names = rows.filter(({ count, goal }) => goal > 0 && count < BEHIND * goal).map(({ label }) => label);
  if (names.length === 0) return '';
  const verb = names.length === 1 ? 'blijft' : 'blijven';
  return `${listed(names)} ${verb} achter bij de rest. Een herinnering kan helpen, of een bericht in de wijk.`;
}

function responseTable(rows: readonly AreaResponse[]): Table {
  return table(
    'Respons per gebied',
    ['Gebied', '#Uitgenodigd', '#Antwoorden', '#Respons', '#Doel'],
    rows.map(({ label, invited, count, goal }) => [
      label,
      wholeNumber(invited),
      peopleText(count),
      count < FEWEST ? '–' : percent(count, invited),
      wholeNumber(goal),
    ]),
  );
}

function channelText({ email, letter, ownPrint }: ChannelCounts): string {
  return `${wholeNumber(email)} mensen kregen een e-mail, ${wholeNumber(letter + ownPrint)} een brief.`;
}

const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
