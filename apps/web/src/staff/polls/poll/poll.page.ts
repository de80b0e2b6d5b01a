// Everything the main page of one poll may show: how far it is, what you can do, how it goes, and who did what.
import type { MailingProgress } from '#features/deliveries/index.js';
import type { ParticipationOfArea } from '#features/invitations/index.js';
import { sampleName, type Inspection, type Poll } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import type { AuditLine } from '#platform/audit/audit-trail.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { auditSentence } from '../../../texts/audit.nl.js';
import { briefDay, clockTime, counted, wholeNumber } from '../../../texts/formats.nl.js';
import { actorName } from '../../audit/actor-name.js';
import { mayReadDraw } from '../../draws/draw-roles.js';
import { pollBadge } from '../poll-badge.js';
import { POLL_WORKERS } from '../poll-roles.js';
import type { Aftermath } from './aftermath.js';
import { briefLog } from './brief-log.js';
import { doneText } from './done.nl.js';
import { pollResponse } from './poll-response.js';
import { pollSteps } from './poll-steps.js';
import { pollTasks } from './poll-tasks.js';
import type { Task } from './task.js';

export type PollPageFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly inspection: Inspection;
  readonly perArea: readonly ParticipationOfArea[];
  readonly areas: readonly Area[];
  readonly after: Aftermath;
  readonly mailings: readonly MailingProgress[];
  readonly lines: readonly AuditLine[];
  /** Names of staff by the pseudonym that stands in the trail. */
  readonly names: ReadonlyMap<string, string>;
  /** Answers come with a token: what is counted are people who began. */
  readonly withTokens?: boolean;
  /** What was just done, from the address of the page. */
  readonly done: string;
};

const LINES_SHOWN = 8;

export function pollPage(facts: PollPageFacts): object {
  const { person, poll, inspection, perArea, areas, mailings, lines, names, done, after } = facts;
  const { withTokens = false } = facts;
  const works = mayActFor(person, POLL_WORKERS, poll.areas);
  const at = `/werk/peilingen/${poll.id}`;
  return {
    title: poll.title,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: [] },
    heading: poll.title,
    badge: pollBadge(poll.state),
    about: [`Peiling ${poll.number}`, poll.team, sampleName(poll).short]
      .filter((part) => part !== '')
      .join(' · '),
    question: poll.question,
    done: doneText(done),
    steps: pollSteps(poll, inspection, after) ?? false,
    withdrawn: poll.state === 'withdrawn' ? poll.withdrawnBecause : '',
    isDraft: poll.state === 'draft',
    tasks: works ? pollTasks(poll, inspection, after).filter((task) => mayFollow(person, task)) : [],
    response: pollResponse(perArea, areas, { isOpen: poll.state === 'open', withTokens }) ?? false,
    responseAt: `${at}/respons`,
    mailing: mailingText(mailings),
    log: briefLog(lines, LINES_SHOWN).map((line) => ({
      moment: line.at,
      time: briefDay(new Date(line.at)),
      who: actorName(line.actor, names),
      what: `${auditSentence(line.event, line.facts)}, ${clockTime(new Date(line.at))}`,
    })),
    wholeLog: `/werk/logboek?over=poll:${poll.id}`,
    preview: `${at}/voorbeeld`,
    ...doorsOf(poll, after, works),
  };
}

/** Which other work on this poll can be done in its state; an empty address: not now. */
function doorsOf({ id, state }: Poll, after: Aftermath, works: boolean): Readonly<Record<string, string>> {
  const door = (name: string, open: boolean): string =>
    works && open ? `/werk/peilingen/${id}/${name}` : '';
  const isOver = state === 'published' || state === 'archived';
  return {
    paperAt: door('papier', state === 'open'),
    openLinkAt: door('open-link', ['draft', 'scheduled', 'open'].includes(state)),
    answeringAt: door('antwoorden', state === 'draft'),
    outcomeAt: door('uitkomst', isOver),
    archiveAt: door('archief', state === 'published' && after.feedback !== undefined),
    copyAt: door('kopie', true),
    withdrawAt: door('intrekken', !isOver && state !== 'withdrawn'),
  };
}

function mailingText(mailings: readonly MailingProgress[]): string {
  const [first] = mailings;
  if (!first || first.total === 0) return '';
  const { total, handedOver, failed } = first;
  const sent = `${wholeNumber(handedOver)} van ${counted(total, 'e-mail', 'e-mails')} verstuurd`;
  return failed > 0 ? `${sent}, ${wholeNumber(failed)} mislukt` : sent;
}

const mayFollow = (person: StaffPerson, { href }: Task): boolean =>
  !href.endsWith('/loting') || mayReadDraw(person);
