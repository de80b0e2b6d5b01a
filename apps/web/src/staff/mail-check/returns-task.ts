// One line about mail that comes back: whether it reaches us, and what to do when it does not.
import type { MailboxStanding } from '#features/invitations/index.js';
import { longMoment } from '../../texts/formats.nl.js';

/** How mail that comes back reaches us. */
export type ReturnsFacts = {
  /** Empty: bounces cannot be told apart. */
  readonly address: string;
  /** Whether other programs may hand in bounces over HTTP. */
  readonly hook: boolean;
  readonly mailbox: MailboxStanding;
};

type Fault = Exclude<NonNullable<MailboxStanding>['fault'], ''>;

const FAULTS: Readonly<Record<Fault, string>> = {
  unreachable:
    'De mailserver antwoordt niet. Kijk of het adres klopt en of de firewall de verbinding toelaat.',
  'not-encrypted':
    'De verbinding is niet veilig, dus wij gaven het wachtwoord niet. Kijk naar het certificaat van de mailserver.',
  'login-refused':
    'De mailserver weigert de naam of het wachtwoord. Vraag de beheerder van de mailserver om nieuwe.',
  'no-folder': 'De map bestaat niet. Kijk welke map in de instelling staat.',
};

export function returnsTask(returns: ReturnsFacts): object {
  const { good, text, note } = verdictOn(returns);
  return { text, note, icon: good ? 'done' : 'warning', kind: good ? '' : 'warn' };
}

type Verdict = { readonly good: boolean; readonly text: string; readonly note: string };

function verdictOn({ address, hook, mailbox }: ReturnsFacts): Verdict {
  if (address === '') {
    return {
      good: false,
      text: 'Er is geen adres voor e-mail die terugkomt',
      note: 'Wij weten dan niet welke e-mail niet aankwam. Vul MAIL_BOUNCE_ADDRESS in.',
    };
  }
  if (mailbox) return { ...verdictOnMailbox(mailbox) };
  return {
    good: hook,
    text: `E-mail die terugkomt, gaat naar ${address}`,
    note: hook
      ? 'Uw mailserver geeft die aan Samenspel door.'
      : 'Er is geen postbus ingesteld om te lezen. Geeft uw mailserver die e-mail zelf door? Dan is dit in orde.',
  };
}

function verdictOnMailbox({ name, lookedAt, fault, faultSince }: NonNullable<MailboxStanding>): Verdict {
  const text = `Wij lezen de postbus ${name}`;
  if (!lookedAt) return { good: false, text, note: 'Er is nog niet gelezen. Draait het programma worker?' };
  if (fault === '') return { good: true, text, note: `Voor het laatst gelezen op ${longMoment(lookedAt)}.` };
  return {
    good: false,
    text: `Wij kunnen de postbus ${name} niet lezen`,
    note: `${FAULTS[fault]} Het lukt niet sinds ${longMoment(faultSince ?? lookedAt)}. Er gaat niets verloren: wij proberen het elke 5 minuten opnieuw.`,
  };
}
