// Why a message was not sent or not taken, in words that say what to do; the code of the mail server stands behind it.
import type { MissReason, SuppressionReason } from '#features/deliveries/index.js';

export const suppressionText: Readonly<Record<SuppressionReason, string>> = {
  'opted-out': 'afgemeld',
  deceased: 'overleden',
  moved: 'verhuisd uit de gemeente',
  returned: 'brief kwam terug',
  bounced: 'het e-mailadres bestaat niet meer',
  complained: 'meldde onze e-mail als ongewenst',
  'no-address': 'geen bruikbaar e-mailadres',
  'secret-address': 'geheim adres: niet via een mailserver van een ander',
  'no-permission': 'geen toestemming voor e-mail',
  'already-answered': 'deed al mee',
  closed: 'de peiling was niet meer open',
  'unknown-recipient': 'niet meer bekend',
};

/** Held back on purpose; a reason we do not know is shown as it stands in the row. */
export function suppressionSentence(reason: string): string {
  return new Map<string, string>(Object.entries(suppressionText)).get(reason) ?? reason;
}

/** By the enhanced status code, and by the plain reply where a server gives no other. Source: RFC 3463, RFC 5321. */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/^invalid-address$/, 'het adres is geen e-mailadres'],
  [/^5\.1\.|^550$|^551$|^553$/, 'het e-mailadres bestaat niet'],
  [/^5\.2\.2$|^552$/, 'de mailbox is vol'],
  [/^5\.2\./, 'de mailbox neemt niets aan'],
  [/^5\.[67]\.|^554$/, 'de mailserver van de ontvanger weigert onze e-mail'],
  [/^4/, 'de mailserver van de ontvanger bleef om uitstel vragen'],
  [/^E[A-Z]/, 'de verbinding met de mailserver brak steeds af'],
];

export function failureSentence(status: string): string {
  const [, sentence] = FAILURES.find(([code]) => code.test(status)) ?? [
    undefined,
    'de mailserver weigerde de e-mail',
  ];
  return /^\d/.test(status) ? `${sentence} (code ${status})` : sentence;
}

/** What staff can do about a failure; empty when there is nothing. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /^invalid-address$|^5\.1\.|^5\.2\.1|^550$|^551$|^553$/,
    'Stuur deze mensen een brief, of vraag om een ander e-mailadres.',
  ],
  [/^5\.2\.|^552$/, 'Stuur deze mensen een brief.'],
  [/^5\.[67]\.|^554$/, 'Laat de beheerder SPF, DKIM en DMARC nakijken op de pagina E-mail.'],
  [
    /^4|^E[A-Z]/,
    'Laat de beheerder de mailserver nakijken. Stuur deze mensen een brief als het haast heeft.',
  ],
];

export const failureAdvice = (status: string): string =>
  ADVICE.find(([code]) => code.test(status))?.[1] ?? '';

const MISSED: Readonly<Record<MissReason, string>> = {
  'dead-address': 'het e-mailadres bestaat niet meer',
  refused: 'de mailserver van de ontvanger weigert onze e-mail',
  'no-address': 'er is geen bruikbaar e-mailadres',
  complained: 'onze e-mail is als ongewenst gemeld',
  'secret-address': 'het adres is geheim, dus geen e-mail via een mailserver van een ander',
  'held-back': 'de e-mail is niet verstuurd',
};

/** Why one person did not get our message; the code of the mail server tells most. */
export const missedSentence = (because: MissReason, status: string): string =>
  status === '' ? MISSED[because] : failureSentence(status);
