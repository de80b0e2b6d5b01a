// Everything the main page of one assembly may show: how far it is, what you can do now, and who did what.
import type { Assembly } from '#features/assemblies/index.js';
import type { AuditLine } from '#platform/audit/audit-trail.js';
import { justBefore } from '#platform/clock/local-time.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { auditSentence } from '../../../texts/audit.nl.js';
import { briefDay, clockTime, counted, fullDay, shortDay, wholeNumber } from '../../../texts/formats.nl.js';
import { actorName } from '../../audit/actor-name.js';
import { briefLog } from '../../polls/poll/brief-log.js';
import { assemblyBadge } from '../assembly-badge.js';
import { organises } from '../assembly-roles.js';
import { assemblySteps } from './assembly-steps.js';
import { assemblyTasks, type TaskFacts } from './assembly-tasks.js';

export type AssemblyPageFacts = TaskFacts & {
  readonly person: StaffPerson;
  readonly invited: number;
  readonly lines: readonly AuditLine[];
  readonly names: ReadonlyMap<string, string>;
};

const LINES_SHOWN = 8;

export function assemblyPage(facts: AssemblyPageFacts): object {
  const { person, assembly, lines, names } = facts;
  const at = `/werk/burgerberaden/${assembly.id}`;
  const works = organises(person);
  return {
    title: assembly.title,
    staff: staffFrame(person, 'burgerberaden'),
    heading: assembly.title,
    badge: assemblyBadge(assembly.state),
    about: `Burgerberaad ${assembly.number} · ${wholeNumber(assembly.size)} plaatsen${assembly.team === '' ? '' : ` · ${assembly.team}`}`,
    question: assembly.question,
    steps: assemblySteps(assembly) ?? false,
    withdrawn: assembly.state === 'withdrawn' ? assembly.withdrawnBecause : '',
    tasks: works ? assemblyTasks(facts) : [],
    prepareAt: works && assembly.state === 'draft' && isComplete(assembly) ? `${at}/klaarzetten` : '',
    reconsiderAt: works && assembly.state === 'inviting' ? `${at}/terug-naar-ontwerp` : '',
    numbers: numbersOf(facts),
    more: moreOf(assembly, at, works),
    withdrawAt: works && !['filled', 'withdrawn', 'draft'].includes(assembly.state) ? `${at}/intrekken` : '',
    rows: rowsOf(assembly),
    log: briefLog(lines, LINES_SHOWN).map((line) => ({
      moment: line.at,
      time: briefDay(new Date(line.at)),
      who: actorName(line.actor, names),
      what: `${auditSentence(line.event, line.facts)}, ${clockTime(new Date(line.at))}`,
    })),
    wholeLog: `/werk/logboek?over=assembly:${assembly.id}`,
  };
}

const isComplete = ({ question, mandate, frameId, categories, registerUntil, eraseBy }: Assembly): boolean =>
  question !== '' &&
  mandate !== '' &&
  frameId !== null &&
  categories.length > 0 &&
  registerUntil !== null &&
  eraseBy !== null;

function numbersOf({ assembly, invited, registered, removed, trials }: AssemblyPageFacts): object | false {
  if (['draft', 'inviting'].includes(assembly.state)) return false;
  const perSeat = registered / assembly.size;
  return {
    stats: [
      { number: wholeNumber(invited), text: 'mensen uitgenodigd' },
      { number: wholeNumber(registered), text: 'aanmeldingen' },
      { number: perSeat.toFixed(1).replace('.', ','), text: 'per plaats' },
    ],
    label: `${wholeNumber(registered)} van de ${wholeNumber(assembly.poolWanted)} verwachte aanmeldingen`,
    percent: Math.min(100, Math.round((100 * registered) / assembly.poolWanted)),
    notes: [
      ...(removed > 0 ? [`${counted(removed, 'aanmelding doet', 'aanmeldingen doen')} niet mee.`] : []),
      ...(trials > 0
        ? [`${counted(trials, 'proefaanmelding telt', 'proefaanmeldingen tellen')} niet mee.`]
        : []),
    ],
  };
}

function moreOf({ slug, state }: Assembly, at: string, works: boolean): readonly object[] {
  const isPublic = !['draft', 'inviting'].includes(state);
  return [
    ...(works ? [{ href: `${at}/gegevens`, text: 'Gegevens', icon: 'edit' }] : []),
    { href: `${at}/streefgetallen`, text: 'Streefgetallen', icon: 'chart' },
    ...(works ? [{ href: `${at}/doelgroep`, text: 'Wie wij uitnodigen', icon: 'people' }] : []),
    ...(isPublic ? [{ href: `/burgerberaden/${slug}`, text: 'Openbare pagina', icon: 'eye' }] : []),
  ];
}

function rowsOf({ registerUntil, answerBy, eraseBy }: Assembly): readonly object[] {
  return [
    {
      term: 'Aanmelden tot en met',
      value: registerUntil ? shortDay(justBefore(registerUntil)) : 'nog niet gekozen',
    },
    { term: 'Ja of nee uiterlijk', value: answerBy ? shortDay(answerBy) : 'nog niet gekozen' },
    { term: 'Gegevens gewist op', value: eraseBy ? fullDay(eraseBy) : 'nog niet gekozen' },
  ];
}
