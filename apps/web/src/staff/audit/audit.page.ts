// Everything the page of the audit trail may show: who did what, in plain Dutch, newest first.
import type { AuditLine } from '#platform/audit/audit-trail.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';
import { auditSentence } from '../../texts/audit.nl.js';
import { isoDay, longDay, shortTime } from '../../texts/formats.nl.js';
import { actorName } from './actor-name.js';

export type AuditFacts = {
  readonly person: StaffPerson;
  readonly lines: readonly AuditLine[];
  /** Names of staff by the pseudonym that stands in the trail. */
  readonly names: ReadonlyMap<string, string>;
  /** Polls and assemblies. */
  readonly polls: readonly { readonly chain: string; readonly title: string }[];
  readonly chain: string;
  readonly head: string;
  readonly more: boolean;
};

export const LINES_PER_PAGE = 100;

export function auditPage({ person, lines, names, polls, chain, head, more }: AuditFacts): object {
  const subjects = [...OTHER_CHAINS, ...polls];
  const titles = new Map([...subjects, ...invitationChains(polls)].map((each) => [each.chain, each.title]));
  const last = lines.at(-1);
  const query = new URLSearchParams({ ...(chain === '' ? {} : { over: chain }), voor: last?.at ?? '' });
  return {
    title: 'Logboek',
    staff: staffFrame(person, 'logboek'),
    chain,
    chains: subjects.map(({ chain: value, title: text }) => ({ value, text })),
    days: byDay(lines).map(({ day, lines: ofDay }) => ({
      day,
      lines: ofDay.map((line) => ({
        time: shortTime(new Date(line.at)),
        datetime: line.at,
        who: actorName(line.actor, names),
        text: auditSentence(line.event, line.facts),
        about: chain === '' ? (titles.get(line.chain) ?? '') : '',
      })),
    })),
    head: head.replaceAll(/(.{8})(?=.)/g, '$1 '),
    older: more ? `/werk/logboek?${query.toString()}` : '',
  };
}

/** The draw, the letters and the mail of an assembly stand in a chain named as that of a poll. */
const invitationChains = (subjects: AuditFacts['polls']): AuditFacts['polls'] =>
  subjects
    .filter(({ chain }) => chain.startsWith('assembly:'))
    .map(({ chain, title }) => ({ chain: chain.replace('assembly:', 'poll:'), title }));

const OTHER_CHAINS = [
  { chain: 'staff', title: 'Accounts en inloggen' },
  { chain: 'population', title: 'Bevolking' },
];

function byDay(lines: readonly AuditLine[]): readonly { day: string; lines: readonly AuditLine[] }[] {
  const days = new Map<string, AuditLine[]>();
  for (const line of lines) {
    const day = isoDay(new Date(line.at));
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, ofDay]) => ({ day: longDay(day), lines: ofDay }));
}
