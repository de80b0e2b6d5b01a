// Reads the public value itself, as it was announced, and says precisely what does not fit.
import { sha256 } from '#domain/evidence/digest.js';
import {
  publicValueRefusal,
  type BeaconCheck,
  type PublicValue,
  type PublicValueAnnouncement,
  type PublicValueRefusal,
  type Witness,
} from '#domain/sortition/public-value.js';
import { QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

const LONGEST_BEACON = 4000;
const LONGEST_NAME = 80;

const FIELDS = ['baken', 'ogen', 'getal', 'getuige-1', 'getuige-1-rol', 'getuige-2', 'getuige-2-rol'];

export function freshConclusion(): FormView {
  return freshForm(Object.fromEntries(FIELDS.map((field) => [field, ''])));
}

export function concludeForm(
  announced: PublicValueAnnouncement,
  body: unknown,
  isGenuine: BeaconCheck,
): FormOutcome<PublicValue> {
  const form = new Form(body);
  const value = valueIn(form, announced);
  const refused = form.hasFaults ? undefined : publicValueRefusal(announced, value, isGenuine);
  if (refused !== undefined) form.fault(FIELD_OF[announced.kind], sentences(announced, value)[refused]);
  return form.outcome(value);
}

const FIELD_OF = { drand: 'baken', dice: 'ogen', notary: 'getal' } as const;

function valueIn(form: Form, announced: PublicValueAnnouncement): PublicValue {
  switch (announced.kind) {
    case 'drand':
      return beaconIn(form);
    case 'dice':
      return { kind: 'dice', values: eyesIn(form), witnesses: witnessesIn(form) };
    case 'notary':
      return { kind: 'notary', number: digitsIn(form), witnesses: witnessesIn(form) };
  }
}

/** The text that a drand server gives; newer servers leave the randomness out, because it follows from the signature. */
function beaconIn(form: Form): PublicValue {
  const text = form.text('baken', { max: LONGEST_BEACON, missing: 'Plak hier de tekst van de ronde' });
  const { round, randomness, signature } = membersOf(text);
  if (typeof round !== 'number' || typeof signature !== 'string' || !/^[0-9a-f]+$/i.test(signature)) {
    form.fault('baken', 'Plak de hele tekst van de ronde, van { tot en met }, met “round” en “signature”');
    return { kind: 'drand', chain: QUICKNET_CHAIN, round: 0, randomness: '', signature: '' };
  }
  const given = typeof randomness === 'string' ? randomness.toLowerCase() : undefined;
  return {
    kind: 'drand',
    chain: QUICKNET_CHAIN,
    round,
    randomness: given ?? sha256(Buffer.from(signature, 'hex')),
    signature: signature.toLowerCase(),
  };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** "3 5 1", "3,5,1" and "351" are the same throws. */
function eyesIn(form: Form): readonly number[] {
  const text = form.text('ogen', { max: 400, missing: 'Vul de ogen in, in de volgorde waarin ze vielen' });
  const eyes = text.replaceAll(/[\s,;.-]+/g, '');
  if (text !== '' && !/^[1-6]+$/.test(eyes)) form.fault('ogen', 'Gebruik alleen de cijfers 1 tot en met 6');
  return Array.from(eyes, Number);
}

function digitsIn(form: Form): string {
  const text = form.text('getal', { max: 200, missing: 'Vul het getal in' });
  const digits = text.replaceAll(/[\s.]+/g, '');
  if (text !== '' && !/^\d+$/.test(digits)) form.fault('getal', 'Gebruik alleen cijfers');
  return digits;
}

/** Two people who saw it, each with a role. */
export function witnessesIn(form: Form): readonly Witness[] {
  const witness = (field: string, which: string): Witness => ({
    name: form.text(field, { max: LONGEST_NAME, missing: `Vul de naam van de ${which} getuige in` }),
    role: form.text(`${field}-rol`, { max: LONGEST_NAME, missing: `Vul de rol van de ${which} getuige in` }),
  });
  const witnesses = [witness('getuige-1', 'eerste'), witness('getuige-2', 'tweede')];
  const [first, second] = witnesses.map(({ name }) => name.toLowerCase());
  if (first === second) form.fault('getuige-2', 'Vul iemand anders in dan de eerste getuige');
  return witnesses;
}

function sentences(
  announced: PublicValueAnnouncement,
  value: PublicValue,
): Readonly<Record<PublicValueRefusal, string>> {
  const dice = announced.kind === 'dice' ? announced.dice : 0;
  const thrown = value.kind === 'dice' ? value.values.length : 0;
  const digits = announced.kind === 'notary' ? announced.digits : 0;
  const given = value.kind === 'notary' ? value.number.length : 0;
  const round = announced.kind === 'drand' ? announced.round : 0;
  const pasted = value.kind === 'drand' ? value.round : 0;
  return {
    'other-kind': 'Dit is niet het getal dat is aangekondigd',
    'other-round': `Dit is ronde ${pasted}. Aangekondigd is ronde ${round}`,
    'beacon-not-genuine':
      'Deze tekst komt niet van drand: de handtekening klopt niet. Kopieer de tekst nog een keer',
    'other-number-of-dice': `Aangekondigd zijn ${dice} dobbelstenen. U vulde ${thrown} ogen in`,
    'not-a-die': 'Gebruik alleen de cijfers 1 tot en met 6',
    'other-number-of-digits': `Aangekondigd zijn ${digits} cijfers. U vulde er ${given} in`,
    'witnesses-missing': 'Vul twee getuigen in, met hun rol',
  };
}
