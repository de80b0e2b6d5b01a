// Everything the page about mail may show: what the DNS says of our domain, and the list before going live.
import { goLiveTasks, type GoLiveTask } from '#features/deliveries/index.js';
import type { SenderFindings } from '#platform/mail/check-sender-domain.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';
import { returnsTask, type ReturnsFacts } from './returns-task.js';

export type MailCheckFacts = {
  readonly person: StaffPerson;
  readonly domain: string;
  readonly findings: SenderFindings;
  readonly done: ReadonlySet<string>;
  readonly trial: boolean;
  readonly returns: ReturnsFacts;
};

type Verdict = { readonly good: boolean; readonly note: string };
const good = (note: string): Verdict => ({ good: true, note });
const wrong = (note: string): Verdict => ({ good: false, note });

const SPF: Readonly<Record<SenderFindings['spf'], Verdict>> = {
  good: good('Het domein zegt welke mailservers namens u mogen versturen.'),
  missing: wrong('Het domein zegt niet welke mailservers namens u mogen versturen. Voeg een SPF-record toe.'),
  several: wrong('Er staan meer SPF-records. Ontvangers negeren ze dan allemaal. Laat er één staan.'),
  'open-to-all': wrong('Het SPF-record laat iedereen namens u versturen (+all). Maak er -all van.'),
};
const DKIM: Readonly<Record<SenderFindings['dkim'], Verdict>> = {
  good: good('E-mails zijn ondertekend, en de sleutel staat in het domein.'),
  missing: wrong(
    'De sleutel van de handtekening staat niet in het domein. Ontvangers kunnen hem niet controleren.',
  ),
  'other-key': wrong('In het domein staat een andere sleutel dan waarmee wij ondertekenen.'),
  'not-signed-here': wrong('Samenspel ondertekent niet. Doet uw mailserver dat? Dan is dit in orde.'),
};
const DMARC: Readonly<Record<SenderFindings['dmarc'], Verdict>> = {
  good: good('Ontvangers weigeren e-mail die doet alsof hij van u is.'),
  missing: wrong('Er is geen DMARC-record. Iedereen kan doen alsof hij namens u mailt.'),
  'only-watching': wrong('DMARC kijkt alleen mee (p=none). Maak er quarantine of reject van.'),
};

const TASKS: Readonly<Record<GoLiveTask, string>> = {
  'sender-domain': 'SPF, DKIM en DMARC zijn in orde, of de beheerder van het domein weet wat er ontbreekt.',
  bounces: 'Wij hebben geprobeerd of een e-mail die terugkomt, wordt verwerkt.',
  'own-page': 'Op de eigen site van de gemeente staat dat deze peilingen echt zijn.',
  telephone: 'Het klantcontactcentrum weet ervan en kan vragen beantwoorden.',
  privacy: 'De functionaris gegevensbescherming heeft meegekeken.',
  'test-letter': 'Wij hebben een testvel in een envelop gedaan en een testmail gelezen.',
};

export function mailCheckPage({ person, domain, findings, done, trial, returns }: MailCheckFacts): object {
  const records = [
    { name: 'SPF', ...SPF[findings.spf] },
    { name: 'DKIM', ...DKIM[findings.dkim] },
    { name: 'DMARC', ...DMARC[findings.dmarc] },
  ];
  return {
    title: 'E-mail',
    staff: staffFrame(person),
    domain,
    tasks: records.map((each) => ({
      text: each.name,
      note: each.note,
      icon: each.good ? 'done' : 'warning',
      kind: each.good ? '' : 'warn',
    })),
    trial,
    returns: [returnsTask(returns)],
    list: goLiveTasks.map((task) => ({ name: task, label: TASKS[task], value: done.has(task) ? 'ja' : '' })),
  };
}
