// Reads single fields of a form: text as people type it, in; a typed value or a sentence that helps, out. All pure.
import { momentOf } from '../clock/local-time.js';
import { good, wrong, type Reading } from './reading.js';

/** @param max most characters, as a reader counts them */
export function readText(given: string, { max }: { readonly max: number }): Reading<string> {
  const text = tidy(given);
  const length = Array.from(text).length;
  if (length > max)
    return wrong(`Maak de tekst korter: u kunt ${max} tekens gebruiken, nu zijn het er ${length}`);
  return good(text);
}

/** Whole number, also as people write it: "1.200" and " 12 ". */
export function readWholeNumber(
  given: string,
  { from, to }: { readonly from: number; readonly to: number },
): Reading<number> {
  const digits = given
    .trim()
    .replace(
      /^(\d{1,3})((?:\.\d{3})+)$/,
      (_, first: string, rest: string) => first + rest.replaceAll('.', ''),
    );
  const number = /^-?\d{1,12}$/.test(digits) ? Number(digits) : Number.NaN;
  if (number >= from && number <= to) return good(number);
  return wrong(`Vul een getal van ${dutch(from)} tot en met ${dutch(to)} in`);
}

export function readChoice<const Choice extends string>(
  given: string,
  choices: readonly Choice[],
): Reading<Choice> {
  const chosen = choices.find((choice) => choice === given);
  return chosen === undefined ? wrong('Kies een antwoord') : good(chosen);
}

/** Order and doubles do not matter: the answer follows the order of `choices`. */
export function readChoices<const Choice extends string>(
  given: readonly string[],
  choices: readonly Choice[],
  { atLeast }: { readonly atLeast: number },
): Reading<readonly Choice[]> {
  const chosen = choices.filter((choice) => given.includes(choice));
  const unknown = given.some((value) => !choices.some((choice) => choice === value));
  if (!unknown && chosen.length >= atLeast) return good(chosen);
  return wrong(atLeast <= 1 ? 'Kies een of meer antwoorden' : `Kies ten minste ${atLeast} antwoorden`);
}

/** A calendar day, typed as 2-3-2027, 02/03/2027 or sent by the browser as 2027-03-02; gives yyyy-mm-dd. */
export function readDate(given: string): Reading<string> {
  const text = given.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const typed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const [year = '', month = '', day = ''] = iso?.slice(1) ?? typed?.slice(1).reverse() ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const exists = momentOf({ day: date, time: '12:00' }) !== undefined;
  return exists ? good(date) : wrong('Vul een datum in, bijvoorbeeld 2-3-2027');
}

/** A moment on the town's clock: a day as `readDate` takes it and a time like 9:30 or 09.30. */
export function readDateTime(givenDay: string, givenTime: string): Reading<Date> {
  const day = readDate(givenDay);
  if (!day.ok) return day;
  const parts = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(givenTime.trim());
  if (!parts) return wrong('Vul een tijd in, bijvoorbeeld 9.30');
  const [, hour = '', minute = ''] = parts;
  const moment = momentOf({ day: day.value, time: `${hour.padStart(2, '0')}:${minute}` });
  return moment
    ? good(moment)
    : wrong('Kies een andere tijd: dit uur wordt overgeslagen bij het begin van de zomertijd');
}

const EMAIL = /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/;

export function readEmail(given: string): Reading<string> {
  const address = given.trim();
  if (address.length <= 254 && EMAIL.test(address)) return good(address.toLowerCase());
  return wrong('Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl');
}

/** Letters and digits that are easily mixed up on paper are taken for the ones a code can hold. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A code from a letter: spaces, dashes and small letters do not matter. */
export function readCode(
  given: string,
  { alphabet, length }: { readonly alphabet: string; readonly length: number },
): Reading<string> {
  const letters = Array.from(given.toUpperCase().replace(/[\s.\-–]/g, ''));
  const code = letters.map((letter) => (alphabet.includes(letter) ? letter : (READ_AS[letter] ?? letter)));
  if (code.length !== length) {
    return wrong(
      `Een code heeft ${length} letters en cijfers. U vulde er ${code.length} in. Kijk nog eens in de brief`,
    );
  }
  const strange = code.find((letter) => !alphabet.includes(letter));
  if (strange !== undefined)
    return wrong(`In een code komt “${strange}” niet voor. Kijk nog eens in de brief`);
  return good(code.join(''));
}

/** Composed letters, no control characters, no spaces around; line ends as one character. */
const tidy = (given: string): string =>
  given
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();

const dutch = (number: number): string => number.toLocaleString('nl-NL');
