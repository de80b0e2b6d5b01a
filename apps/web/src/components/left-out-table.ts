// Why people of the frame could not be drawn, as the record of the draw counts them.
import type { ContactRules, DrawPurpose } from '#domain/sortition/draw-document.js';
import { isLeftOutReason, type LeftOutReason } from '#features/draws/index.js';
import { counted, wholeNumber } from '../texts/formats.nl.js';
import { table, type Table } from './table.js';

type Told = Pick<DrawPurpose, 'leftOut' | 'contact'>;

const REASONS: Readonly<Record<LeftOutReason, (rules: ContactRules | undefined) => string>> = {
  'asked-recently': (rules) => `Zij of een huisgenoot kregen ${recently(rules)} al een uitnodiging`,
  'asked-enough': (rules) => enough(rules),
  'opted-out': () => 'Zij willen geen uitnodigingen',
  institution: () => 'Zij wonen op een groot adres',
  secret: () => 'Zij hebben een geheim adres',
};

/** False for records that do not tell it. */
export function leftOutTable({ leftOut, contact }: Told, caption: string): Table | false {
  if (!leftOut) return false;
  const rows = leftOut.map(({ reason, people }) => [
    isLeftOutReason(reason) ? REASONS[reason](contact) : reason,
    wholeNumber(people),
  ]);
  return table(caption, ['Reden', '#Mensen'], rows.length > 0 ? rows : [['Iedereen deed mee', '0']]);
}

/** One sentence for who wants to know the rule, also when it held for nobody; empty for older records. */
export function contactRule({ contact }: Told): string {
  if (!contact) return '';
  const { quietMonths } = contact;
  const quiet =
    quietMonths === 0
      ? ''
      : ` Wie korter dan ${counted(quietMonths, 'maand', 'maanden')} geleden een uitnodiging kreeg, doet ook niet mee.`;
  return `${limit(contact)} Dat geldt voor alle peilingen en burgerberaden samen.${quiet}`;
}

function limit({ perPerson, perHousehold, months }: ContactRules): string {
  const person = counted(perPerson, 'uitnodiging', 'uitnodigingen');
  return `Iemand krijgt hooguit ${person} in ${counted(months, 'maand', 'maanden')}, en één adres hooguit ${wholeNumber(perHousehold)}.`;
}

const recently = (rules: ContactRules | undefined): string =>
  rules ? `de laatste ${counted(rules.quietMonths, 'maand', 'maanden')}` : 'kort geleden';

const enough = (rules: ContactRules | undefined): string =>
  rules
    ? `Zij kregen in ${counted(rules.months, 'maand', 'maanden')} al ${wholeNumber(rules.perPerson)} uitnodigingen, of hun adres ${wholeNumber(rules.perHousehold)}`
    : 'Zij zijn al zo vaak gevraagd als mag';
