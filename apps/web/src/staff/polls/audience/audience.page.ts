// Everything the page about the audience may show: the choices, and what they come down to in numbers.
import { sampleName, type AudienceNumbers, type Poll } from '#features/polls/index.js';
import type { Area, Frame } from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, fullDay, wholeNumber } from '../../../texts/formats.nl.js';
import { mayReadDraw } from '../../draws/draw-roles.js';
import { pollTop } from '../poll-top.js';

export type AudienceFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly frames: readonly Frame[];
  readonly areas: readonly Area[];
  readonly numbers: AudienceNumbers | undefined;
  /** The draw was sealed: nothing can change any more. */
  readonly sealed: boolean;
  readonly form: FormView;
};

const NAMES = ['bestand', 'leeftijd-van', 'leeftijd-tot', 'aantal', 'rust', 'brieven'];

export function audiencePage(facts: AudienceFacts): object {
  const { person, poll, frames, areas, numbers, sealed, form } = facts;
  const empty = Object.fromEntries(NAMES.map((name) => [name, '']));
  const values: Readonly<Record<string, unknown>> = { ...empty, gebied: [], ...form.values };
  const errors: Readonly<Record<string, string>> = { ...empty, gebied: '', ...form.errors };
  return {
    title: `Doelgroep: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Doelgroep'),
    form: { ...form, values, errors },
    ages: {
      from: { value: values['leeftijd-van'], error: errors['leeftijd-van'] },
      to: { value: values['leeftijd-tot'], error: errors['leeftijd-tot'] },
    },
    frames: frames.map(frameChoice),
    areas: areas.map(({ code, name }) => ({ value: code, text: name })),
    letters: [
      {
        value: 'ja',
        text: 'E-mail en brief',
        hint: 'Wie geen e-mailadres heeft, krijgt een brief. Dit is een steekproef.',
      },
      {
        value: 'nee',
        text: 'Alleen e-mail',
        hint: 'U bereikt alleen mensen van wie wij een e-mailadres hebben. De cijfers gelden dan niet voor alle inwoners.',
      },
    ],
    mayChange: poll.state === 'draft' && !sealed,
    isLocked: poll.state !== 'draft' || sealed,
    numbers: numbers ? numbersOf(poll, numbers, areas) : false,
    draw: mayReadDraw(person) ? `/werk/peilingen/${poll.id}/loting` : '',
  };
}

function frameChoice({ id, name, extractedOn, mutatedUntil, persons }: Frame): object {
  const known = mutatedUntil ? `bijgewerkt tot ${fullDay(mutatedUntil)}` : `van ${fullDay(extractedOn)}`;
  return { value: id, text: name, hint: `${counted(persons, 'persoon', 'personen')}, ${known}` };
}

function numbersOf(poll: Poll, numbers: AudienceNumbers, areas: readonly Area[]): object {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const { persons, households, drawableHouseholds, askedRecently, askedEnough, optedOut } = numbers;
  const share = persons === 0 ? 0 : poll.sampleSize / persons;
  const rows = numbers.perArea.map((area) => [
    names.get(area.area) ?? area.area,
    wholeNumber(area.persons),
    wholeNumber(area.persons * share),
  ]);
  return {
    stats: [
      { number: wholeNumber(persons), text: 'mensen in de doelgroep' },
      { number: wholeNumber(households), text: 'adressen' },
      { number: wholeNumber(poll.sampleSize), text: 'mensen worden geloot' },
    ],
    tooFew: poll.sampleSize > drawableHouseholds ? tooFewText(drawableHouseholds) : '',
    chance: poll.sampleSize > drawableHouseholds ? '' : chanceText(poll.sampleSize, persons),
    leftOut: [
      ...(askedRecently > 0
        ? [
            `${counted(askedRecently, 'persoon doet', 'mensen doen')} niet mee: zij of hun huisgenoten kregen de laatste ${counted(poll.quietMonths, 'maand', 'maanden')} al een uitnodiging.`,
          ]
        : []),
      ...(askedEnough > 0
        ? [
            `${counted(askedEnough, 'persoon doet', 'mensen doen')} niet mee: zij of hun adres zijn al zo vaak gevraagd als de gemeente toestaat.`,
          ]
        : []),
      ...(optedOut > 0 ? [`${counted(optedOut, 'persoon wil', 'mensen willen')} geen uitnodigingen.`] : []),
    ],
    table: table('Mensen per gebied', ['Gebied', '#Mensen', '#Ongeveer geloot'], rows),
    name: sampleName(poll).short,
  };
}

const tooFewText = (households: number): string =>
  `Er zijn ${counted(households, 'adres', 'adressen')} waar iemand geloot kan worden. Per adres loten wij één persoon. Kies dus een kleiner aantal.`;

const chanceText = (size: number, persons: number): string =>
  size === 0 || persons === 0
    ? ''
    : `Ongeveer 1 op de ${wholeNumber(Math.max(1, persons / size))} mensen wordt geloot. Van elk adres loten wij hooguit één persoon.`;
