// What a council member may know now: which results can be read, which come soon, and which reactions are owed.
import type { Poll } from '#features/polls/index.js';
import { mayRead, type Reaction, type Result } from '#features/results/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';
import { reactionBadge } from '../../public/result/reaction.js';
import { fullDay, isoDay, longDay, longMoment, shortDay } from '../../texts/formats.nl.js';

export type CouncilFacts = {
  readonly person: StaffPerson;
  readonly polls: readonly Poll[];
  readonly results: ReadonlyMap<string, Result>;
  readonly reactions: ReadonlyMap<string, Reaction>;
  readonly now: Date;
};

type Entry = { readonly poll: Poll; readonly result: Result; readonly reaction: Reaction | undefined };

export function councilPage(facts: CouncilFacts): object {
  const { person, now } = facts;
  const entries = entriesOf(facts);
  const readable = entries.filter(({ result }) => mayRead(result, 'council', now));
  const open = readable.filter(({ result }) => mayRead(result, 'public', now));
  return {
    title: 'Voor de raad',
    staff: staffFrame(person, 'raad'),
    embargoed: readable.filter((entry) => !open.includes(entry)).map(embargoedItem),
    coming: entries.filter(({ result }) => isComing(result, now)).map(comingRow),
    published: open.map(publishedItem),
    owed: open.filter(({ reaction }) => !reaction).map(({ poll }) => owedTask(poll, now)),
  };
}

function entriesOf({ polls, results, reactions }: CouncilFacts): readonly Entry[] {
  return polls.flatMap((poll) => {
    const result = results.get(poll.id);
    return result ? [{ poll, result, reaction: reactions.get(poll.id) }] : [];
  });
}

const isComing = ({ state, councilFrom }: Result, now: Date): boolean =>
  state === 'approved' && councilFrom !== null && councilFrom > now;

function embargoedItem({ poll, result }: Entry): object {
  const until = result.publicFrom ? longMoment(result.publicFrom) : '';
  return {
    ...itemOf(poll),
    note: `${result.headline}. Openbaar vanaf ${until}.`,
    badge: 'Onder embargo',
    kind: 'warn',
    icon: 'lock',
  };
}

/** Not even the headline: the moment of the council has not come. */
function comingRow({ poll, result }: Entry): object {
  return {
    term: poll.title,
    value: result.councilFrom ? `te lezen vanaf ${longMoment(result.councilFrom)}` : '',
  };
}

function publishedItem({ poll, result, reaction }: Entry): object {
  const day = result.publicFrom ? ` · openbaar sinds ${fullDay(result.publicFrom)}` : '';
  const { text, kind, icon } = reaction ? reactionBadge[reaction.outcome] : NO_REACTION;
  return { ...itemOf(poll), note: `${result.headline}${day}`, badge: text, kind, icon };
}

const NO_REACTION = { text: 'Reactie volgt', kind: '', icon: 'clock' };

const itemOf = ({ slug, title }: Poll): { readonly href: string; readonly title: string } => ({
  href: `/uitkomsten/${slug}`,
  title,
});

function owedTask({ slug, title, reactionBy }: Poll, now: Date): object {
  const late = reactionBy !== null && reactionBy < isoDay(now);
  const promise = reactionBy ? `Beloofd vóór ${longDay(reactionBy)}.` : 'Er is geen datum beloofd.';
  return {
    icon: late ? 'warning' : 'calendar',
    ...(late ? { kind: 'warn' } : {}),
    text: title,
    note: late && reactionBy ? `Te laat: beloofd vóór ${shortDay(reactionBy)}.` : promise,
    href: `/uitkomsten/${slug}`,
    link: 'Naar de uitkomst',
  };
}
