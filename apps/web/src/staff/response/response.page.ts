// Everything the monitor of a poll may show: the response against its goal per area and age, how evenly groups answer,
// and how far people get in the questions.
import { answersNeeded } from '#domain/fieldwork/answers-needed.js';
import type { ChannelCounts } from '#features/invitations/index.js';
import { freshForm } from '#platform/forms/form.js';
import { mayActFor } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';
import { listed, longMoment, wholeNumber } from '../../texts/formats.nl.js';
import { POLL_WORKERS } from '../polls/poll-roles.js';
import { pollTop } from '../polls/poll-top.js';
import { dropOff } from './drop-off.js';
import { inSteps } from './in-steps.js';
import type { ResponseFacts } from './response-facts.js';
import { evennessTable, partPanel, percent, rowsOf, type Row } from './part-panels.js';

/** Half the width of the interval that is proposed as a goal. */
const MARGIN = 0.05;
/** A part this far below its goal, when the poll as a whole is on its way, asks for attention. */
const BEHIND = 0.8;

const ONLY_BEGUN =
  'Bij deze peiling komen antwoorden binnen met een anoniem bewijs. Wij zien daarom wie begon, niet wie klaar is. De aantallen op deze pagina zijn mensen die begonnen. Hoeveel antwoorden er zijn, staat in de uitkomst.';

export function responsePage(facts: ResponseFacts): object {
  const { person, poll, parts, channels, goal: chosen, form = freshForm(), withTokens = false } = facts;
  const isOpen = poll.state === 'open';
  const areas = parts.area ?? [];
  const invited = sum(areas.map((area) => area.invited));
  const all = sum(areas.map((area) => area.answered));
  const answered = isOpen ? inSteps(all) : all;
  const proposed = Math.min(
    invited,
    answersNeeded(Math.max(1, Math.round(sum(areas.map(({ people }) => people)))), MARGIN),
  );
  const goal = chosen ?? proposed;
  const byArea = rowsOf('area', facts, goal);
  const byAge = rowsOf('age', facts, goal);
  return {
    title: `Respons: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Respons'),
    done: facts.done ?? false,
    form: { ...form, values: { doel: String(goal), ...form.values }, errors: { doel: '', ...form.errors } },
    isInvited: invited > 0,
    stats: statsOf({ invited, answered, isOpen, withTokens }),
    only: withTokens ? ONLY_BEGUN : '',
    steps: 'Per gebied en leeftijd tellen wij in stappen van 10. Zo ziet niemand wie er net antwoordde.',
    percent: goal === 0 ? 0 : Math.min(100, Math.round((answered / goal) * 1000) / 10),
    meterLabel: meterText(answered, goal),
    goalText: goalText(goal, chosen, proposed),
    mayChoose:
      ['draft', 'scheduled', 'open'].includes(poll.state) && mayActFor(person, POLL_WORKERS, poll.areas),
    area: partPanel(byArea, 'Respons per gebied', 'Gebied'),
    age: partPanel(byAge, 'Respons per leeftijd', 'Leeftijd'),
    behind: behindText([...byArea, ...byAge], answered / Math.max(1, goal)),
    evenness: evennessTable(facts, goal),
    progress: dropOff(facts.questionnaire, facts.passed) ?? false,
    channels: channelText(channels),
    closes: isOpen && poll.closesAt ? `De peiling sluit vanzelf: ${longMoment(poll.closesAt)}.` : '',
    logHref: `/werk/logboek?over=poll:${poll.id}`,
  };
}

function statsOf({
  invited,
  answered,
  isOpen,
  withTokens,
}: {
  invited: number;
  answered: number;
  isOpen: boolean;
  withTokens: boolean;
}): readonly object[] {
  return [
    {
      number: isOpen ? atLeast(answered) : wholeNumber(answered),
      text: withTokens ? 'begonnen' : 'antwoorden',
    },
    { number: percent(answered, invited), text: 'respons' },
    { number: wholeNumber(invited), text: 'mensen met een uitnodiging' },
  ];
}

const atLeast = (tens: number): string => (tens === 0 ? '0–9' : `${wholeNumber(tens)}+`);

function meterText(answered: number, goal: number): string {
  if (answered >= goal) return `Het doel van ${wholeNumber(goal)} antwoorden is gehaald`;
  return `${wholeNumber(answered)} van ${wholeNumber(goal)} antwoorden, nog ${wholeNumber(goal - answered)} nodig`;
}

function goalText(goal: number, chosen: number | undefined, proposed: number): string {
  if (chosen !== undefined && chosen !== proposed)
    return `U koos zelf een doel van ${wholeNumber(goal)} antwoorden.`;
  return `Met ${wholeNumber(goal)} antwoorden is de marge ongeveer 5 procentpunt, als elk antwoord even zwaar telt. Het doel is over gebieden en leeftijden verdeeld naar het aantal mensen dat er woont.`;
}

function behindText(rows: readonly Row[], progress: number): string {
  const names = rows
    .filter(({ count, goal }) => count + 10 < BEHIND * progress * goal)
    .map(({ label }) => label);
  if (names.length === 0) return '';
  const verb = names.length === 1 ? 'blijft' : 'blijven';
  return `${listed(names)} ${verb} achter bij de rest. Een herinnering kan helpen, of een bericht in de wijk.`;
}

function channelText({ email, letter, ownPrint }: ChannelCounts): string {
  return `${wholeNumber(email)} mensen kregen een e-mail, ${wholeNumber(letter + ownPrint)} een brief.`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
