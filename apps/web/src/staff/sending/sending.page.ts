// Everything the page about sending may show: how the mailings get on, and which letters must be printed.
import { situationOf, type MailingProgress, type MailingSituation } from '#features/deliveries/index.js';
import type { ChannelCounts } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { spark } from '../../components/spark.js';
import { staffFrame } from '../../layout/navigation.js';
import { clockTime, counted, exactTime, shortMoment, wholeNumber } from '../../texts/formats.nl.js';
import { pollTop } from '../polls/poll-top.js';

export type SendingFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly mailings: readonly MailingProgress[];
  readonly channels: ChannelCounts;
  readonly now: Date;
  readonly mayWork: boolean;
};

type Badge = { readonly text: string; readonly kind: string; readonly icon: string };

const BADGES: Readonly<Record<MailingSituation, Badge>> = {
  planned: { text: 'Staat klaar', kind: '', icon: 'clock' },
  running: { text: 'Wordt nu verstuurd', kind: 'live', icon: 'mail' },
  paused: { text: 'Gepauzeerd', kind: 'warn', icon: 'pause' },
  stalled: { text: 'Wacht op de mailserver', kind: 'warn', icon: 'warning' },
  cancelled: { text: 'Gestopt', kind: 'no', icon: 'cross' },
  done: { text: 'Klaar', kind: 'ok', icon: 'check' },
};

/** Why a message failed or was held back, in words. Codes of mail servers are shown as they are. */
const REASONS: Readonly<Record<string, string>> = {
  'opted-out': 'afgemeld',
  'already-answered': 'deed al mee',
  'no-address': 'geen bruikbaar e-mailadres',
  deceased: 'overleden',
  moved: 'verhuisd',
  returned: 'brief kwam terug',
  closed: 'peiling gesloten',
};

export function sendingPage({ person, poll, mailings, channels, now, mayWork }: SendingFacts): object {
  const shown = mailings.map((progress) => mailingModel(progress, poll, now));
  const busy = shown.some(({ busy: each }) => each);
  return {
    title: `Versturen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Versturen'),
    mayWork,
    mailings: shown,
    refresh: busy,
    now: exactTime(now),
    here: `/werk/peilingen/${poll.id}/versturen`,
    letters: lettersModel(poll, channels),
  };
}

function mailingModel(progress: MailingProgress, poll: Poll, now: Date) {
  const situation = situationOf(progress, now);
  const { mailing, total, handedOver, queued, failed, suppressed, cancelled, possiblyDouble } = progress;
  const reached = handedOver + failed + suppressed + cancelled;
  const percent = total === 0 ? 100 : Math.round((1000 * reached) / total) / 10;
  const minute = progress.perMinute.at(-2) ?? 0;
  const busy = situation === 'running' || situation === 'stalled';
  return {
    id: mailing.id,
    badge: BADGES[situation],
    busy,
    handedOver: wholeNumber(handedOver),
    total: wholeNumber(total),
    percent,
    label: `${Math.round(percent)} procent gedaan`,
    expected: busy && minute > 0 ? `Klaar om ongeveer ${clockTime(readyAt(now, queued / minute))}.` : '',
    start: situation === 'planned' ? `Begint op ${shortMoment(mailing.startAt)}.` : '',
    stats: [
      { text: 'in de wachtrij', number: wholeNumber(queued) },
      { text: 'per minuut', number: wholeNumber(minute) },
      { text: 'mislukt', number: wholeNumber(failed) },
      { text: 'tegengehouden', number: wholeNumber(suppressed) },
      ...(cancelled > 0 ? [{ text: 'niet meer verstuurd', number: wholeNumber(cancelled) }] : []),
    ],
    spark: progress.perMinute.some((each) => each > 0) ? spark(progress.perMinute) : null,
    double:
      possiblyDouble === 0
        ? ''
        : `${counted(possiblyDouble, 'bericht is', 'berichten zijn')} mogelijk dubbel aangekomen: de computer stopte tijdens het versturen.`,
    reasons: [...progress.failures, ...progress.suppressions].map(({ reason, messages }) => ({
      reason: REASONS[reason] ?? `mailserver: ${reason}`,
      messages: wholeNumber(messages),
    })),
    pause: situation === 'running' || situation === 'stalled' || situation === 'planned',
    resume: situation === 'paused' && poll.state === 'open',
    command: `/werk/peilingen/${poll.id}/versturen/${mailing.id}`,
  };
}

const readyAt = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

function lettersModel({ id, state }: Poll, { letter, ownPrint }: ChannelCounts): object {
  const base = `/werk/peilingen/${id}/versturen`;
  return {
    open: state === 'open',
    any: letter + ownPrint > 0,
    count: wholeNumber(letter),
    ownPrint: ownPrint === 0 ? '' : wholeNumber(ownPrint),
    href: `${base}/brieven.pdf`,
    ownPrintHref: `${base}/eigen-druk.pdf`,
  };
}
