// The page where the code of a letter is typed.
import { freshForm, type FormView } from '#platform/forms/form.js';

export type CodePage = {
  readonly title: string;
  readonly example: string;
  readonly form: FormView;
};

export type CodeFault = 'empty' | 'unknown' | 'too-often';

const SENTENCES: Readonly<Record<CodeFault, string>> = {
  empty: 'Vul de code uit uw brief in',
  unknown: 'Deze code kennen wij niet. Kijk of u alle 13 tekens goed hebt overgenomen',
  'too-often':
    'Er zijn te veel verkeerde codes getypt. Wacht een paar minuten en probeer het dan nog een keer',
};

export const EXAMPLE = 'K7QF 2M9D X4R1T';

export function codePage(typed: string, fault?: CodeFault): CodePage {
  const text = fault ? SENTENCES[fault] : '';
  const form = {
    ...freshForm({ code: typed }),
    ...(fault ? { errors: { code: text }, errorList: [{ name: 'code', text }] } : {}),
  };
  return { title: 'Doe mee met uw code', example: EXAMPLE, form };
}
