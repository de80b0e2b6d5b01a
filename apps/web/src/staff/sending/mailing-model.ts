// One mailing as staff see it: how far it is, what went wrong and why, and what they may command; of polls and assemblies alike.
import {
  situationOf,
  type MailingKind,
  type MailingProgress,
  type MailingSituation,
  type Reason,
} from '#features/deliveries/index.js';
import { spark } from '../../components/spark.js';
import { failureAdvice, failureSentence, suppressionSentence } from '../../texts/deliveries.nl.js';
import { clockTime, counted, exactTime, shortMoment, wholeNumber } from '../../texts/formats.nl.js';

export type MailingSetting = {
  /** Where commands to mailings go, without a slash at the end. */
  readonly at: string;
  /** The page itself, to look again. */
  readonly here: string;
  /** Counted from 0 on the page. */
  readonly place: number;
  readonly now: Date;
  readonly mayWork: boolean;
  /** Whether what it is about is still open. */
  readonly mayResume: boolean;
};

export type MailingView = { readonly busy: boolean } & Readonly<Record<string, unknown>>;

type Badge = { readonly text: string; readonly kind: string; readonly icon: string };

const BADGES: Readonly<Record<MailingSituation, Badge>> = {
  planned: { text: 'Staat klaar', kind: '', icon: 'clock' },
  running: { text: 'Wordt nu verstuurd', kind: 'live', icon: 'mail' },
  paused: { text: 'Gepauzeerd', kind: 'warn', icon: 'pause' },
  'on-trial': { text: 'Wacht: proefstand', kind: 'warn', icon: 'pause' },
  resting: { text: 'Buiten verzendtijd', kind: '', icon: 'clock' },
  stalled: { text: 'Wacht op de mailserver', kind: 'warn', icon: 'warning' },
  cancelled: { text: 'Gestopt', kind: 'no', icon: 'cross' },
  done: { text: 'Klaar', kind: 'ok', icon: 'check' },
};

export const mailingHeading = ({ mailing }: MailingProgress): string => HEADINGS[mailing.kind];

const HEADINGS: Readonly<Record<MailingKind, string>> = {
  invitation: 'E-mails',
  reminder: 'Herinnering per e-mail',
  feedback: 'Terugkoppeling per e-mail',
  registered: 'Bevestiging aan wie zich aanmeldt',
  seat: 'Bericht aan wie een plaats kreeg',
  'not-drawn': 'Bericht aan wie niet is geloot',
};

export function mailingModel(
  progress: MailingProgress,
  { at, here, place, now, mayWork, mayResume }: MailingSetting,
): MailingView {
  const situation = situationOf(progress, now);
  const { mailing, total, handedOver, queued } = progress;
  const percent = total === 0 ? 100 : Math.round((1000 * (total - queued)) / total) / 10;
  return {
    badge: BADGES[situation],
    busy: situation !== 'done' && situation !== 'cancelled',
    said: `${HEADINGS[mailing.kind]}: ${BADGES[situation].text}. ${wholeNumber(handedOver)} van ${wholeNumber(total)} verstuurd.`,
    handedOver: wholeNumber(handedOver),
    total: counted(total, 'e-mail', 'e-mails'),
    percent,
    heading: HEADINGS[mailing.kind],
    label: `${Math.round(percent)} procent gedaan`,
    story: STORIES[situation](progress, now),
    stats: statsOf(progress, now),
    spark: progress.perMinute.some((each) => each > 0) ? spark(progress.perMinute) : null,
    double: doubleSentence(progress.possiblyDouble),
    failures: reasons(progress.failures, (reason) =>
      [failureSentence(reason), failureAdvice(reason)].join('. ').replace(/\. $/, ''),
    ),
    suppressions: reasons(progress.suppressions, suppressionSentence),
    pause: mayWork && ['running', 'resting', 'stalled', 'planned'].includes(situation),
    resume: mayWork && situation === 'paused' && mayResume,
    stop: mayWork && ['running', 'resting', 'stalled', 'planned', 'paused'].includes(situation),
    rest: counted(queued, 'e-mail gaat', 'e-mails gaan'),
    command: `${at}/${mailing.id}`,
    here,
    id: `mail-${place}`,
    now: exactTime(now),
  };
}

function statsOf(progress: MailingProgress, now: Date): readonly object[] {
  const { queued, failed, suppressed, cancelled } = progress;
  return [
    { text: 'in de wachtrij', number: wholeNumber(queued) },
    { text: 'per minuut', number: wholeNumber(pace(progress, now)) },
    { text: 'mislukt', number: wholeNumber(failed) },
    { text: 'tegengehouden', number: wholeNumber(suppressed) },
    ...(progress.retrying > 0
      ? [{ text: 'opnieuw geprobeerd', number: wholeNumber(progress.retrying) }]
      : []),
    ...(cancelled > 0 ? [{ text: 'niet meer verstuurd', number: wholeNumber(cancelled) }] : []),
  ];
}

const STORIES: Readonly<Record<MailingSituation, (progress: MailingProgress, now: Date) => string>> = {
  planned: ({ mailing }) => `Het versturen begint op ${shortMoment(mailing.startAt)}.`,
  running: (progress, now) => {
    const { queued, retrying } = progress;
    if (retrying > 0 && retrying === queued)
      return `Wij proberen ${counted(queued, 'e-mail', 'e-mails')} later nog een keer, omdat de mailserver van de ontvanger om uitstel vroeg. Dat duurt hoogstens drie dagen.`;
    const minutes = progress.queued / Math.max(1, pace(progress, now));
    if (pace(progress, now) === 0) return 'Het versturen is net begonnen.';
    return `Klaar om ongeveer ${clockTime(new Date(now.getTime() + minutes * 60_000))}.`;
  },
  paused: ({ mailing }) =>
    mailing.pausedBecause === 'failures'
      ? 'Het versturen is vanzelf gepauzeerd, omdat er te veel e-mails mislukten. Bekijk hieronder waarom. Ga verder als het is opgelost.'
      : 'Het versturen staat stil. Wie nog in de wachtrij staat, krijgt pas een e-mail als u verdergaat.',
  'on-trial': () =>
    'De lijst op de pagina E-mail is nog niet af. Tot die tijd krijgt geen inwoner een e-mail. Niemand wordt overgeslagen: het versturen gaat vanzelf verder als alles is afgevinkt.',
  resting: ({ opensAt }) =>
    `Nu gaan er geen e-mails weg. Het versturen gaat vanzelf verder op ${shortMoment(opensAt)}.`,
  stalled: ({ mailing }) =>
    `De mailserver geeft sinds ${clockTime(mailing.stalledSince ?? mailing.startAt)} geen antwoord. Wij proberen het elke halve minuut opnieuw. Niemand wordt overgeslagen.`,
  cancelled: () => 'Het versturen is gestopt. Wie nog in de wachtrij stond, krijgt geen e-mail.',
  done: ({ lastHandedOverAt, failed }) => {
    const last = lastHandedOverAt ? ` De laatste e-mail ging weg op ${shortMoment(lastHandedOverAt)}.` : '';
    return failed > 0 ? `Alles is geprobeerd.${last}` : `Iedereen is aan de beurt geweest.${last}`;
  },
};

/** Of the minute before the last; in the first minute what it would be at this rate. */
function pace({ perMinute, mailing }: MailingProgress, now: Date): number {
  const [before = 0, last = 0] = perMinute.slice(-2);
  const seconds = (now.getTime() - mailing.startAt.getTime()) / 1000;
  if (before > 0 || last === 0 || seconds >= 60) return before || last;
  return Math.round((last * 60) / Math.max(10, seconds));
}

/** Honest about what nobody can know: mail has no way to take a message back. */
function doubleSentence(messages: number): string {
  if (messages === 0) return '';
  return `Van ${counted(messages, 'e-mail', 'e-mails')} is niet zeker of ${messages === 1 ? 'die' : 'ze'} één of twee keer aankwam${messages === 1 ? '' : 'en'}. Het versturen brak af terwijl ${messages === 1 ? 'die' : 'ze'} onderweg ${messages === 1 ? 'was' : 'waren'}. Wij stuurden ${messages === 1 ? 'hem' : 'ze'} opnieuw, zodat niemand is overgeslagen.`;
}

const reasons = (given: readonly Reason[], sentence: (reason: string) => string): readonly string[] =>
  given.map(({ reason, messages }) => `${wholeNumber(messages)}: ${sentence(reason)}`);
