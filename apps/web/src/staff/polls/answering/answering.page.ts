// Everything the page may show on which staff choose how residents answer.
import type { AnsweringChoice, Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame, type StaffFrame } from '../../../layout/navigation.js';
import { inGroups } from '../../../texts/formats.nl.js';
import { pollTop } from '../poll-top.js';

export type AnsweringFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly choice: AnsweringChoice;
  /** The fingerprint of the key with which tokens are signed; empty when there is none. */
  readonly key: string;
};

type Option = { readonly value: string; readonly text: string; readonly hint?: string };

export type AnsweringPage = {
  readonly title: string;
  readonly staff: StaffFrame;
  readonly form: FormView;
  readonly top: ReturnType<typeof pollTop>;
  readonly mayChoose: boolean;
  readonly checkPages: readonly Option[];
  readonly levels: readonly Option[];
  readonly price: readonly string[];
  readonly receipts: readonly Option[];
  /** What was chosen, for who can only read it. */
  readonly chosen: readonly string[];
  readonly key: string;
};

export function answeringPage(
  { person, poll, choice, key }: AnsweringFacts,
  form: FormView = filledWith(choice),
): AnsweringPage {
  return {
    title: `Antwoorden: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form,
    top: pollTop(poll, 'Antwoorden'),
    mayChoose: poll.state === 'draft',
    checkPages: CHECK_PAGES,
    levels: LEVELS,
    price: PRICE,
    receipts: RECEIPTS,
    chosen: [
      choice.checkPage ? 'Inwoners controleren eerst hun antwoorden.' : 'De laatste vraag verstuurt meteen.',
      choice.level === 'B'
        ? 'Antwoorden komen binnen met een anoniem bewijs.'
        : 'Antwoorden worden los van namen bewaard.',
      choice.receipts ? 'Inwoners krijgen een controlecode.' : 'Inwoners krijgen geen controlecode.',
    ],
    key: choice.level === 'B' ? inGroups(key) : '',
  };
}

const filledWith = ({ checkPage, level, receipts }: AnsweringChoice): FormView =>
  freshForm({
    controle: checkPage ? 'ja' : 'nee',
    niveau: level,
    controlecode: receipts ? 'ja' : 'nee',
  });

const CHECK_PAGES: readonly Option[] = [
  { value: 'ja', text: 'Ja, eerst alle antwoorden nog een keer laten zien' },
  { value: 'nee', text: 'Nee, de laatste vraag verstuurt meteen' },
];

const LEVELS: readonly Option[] = [
  {
    value: 'A',
    text: 'Los van namen bewaren (de gewone manier)',
    hint: 'Bij het versturen ziet onze computer even de link en het antwoord samen. Hij bewaart het verband niet.',
  },
  {
    value: 'B',
    text: 'Met een anoniem bewijs',
    hint: 'Onze computer ziet de link en het antwoord nooit samen. Wel weet hij dat iedereen maar één keer antwoordt.',
  },
];

/** What a municipality gives up for it; the same list stands in docs/privacy.md. */
const PRICE: readonly string[] = [
  'Inwoners hebben JavaScript nodig. Wie dat niet heeft, belt of vult in op papier.',
  'Wie begint en niet verstuurt, krijgt geen herinnering. Wij zien alleen wie begon, niet wie klaar is.',
  'Wie stopt, kan alleen verder in dezelfde browser. Wist iemand die, dan kan hij niet meer meedoen.',
  'De uitkomst wordt niet gewogen en niet uitgesplitst naar gebied, leeftijd of geslacht.',
  'Antwoorden op papier en via de telefoon tellen wij apart.',
  'Het is geen wondermiddel. Bij een kleine peiling kan het tijdstip iemand verraden aan wie onze computers beheert.',
];

const RECEIPTS: readonly Option[] = [
  { value: 'nee', text: 'Nee' },
  {
    value: 'ja',
    text: 'Ja, geef na het versturen een controlecode',
    hint: 'Na het sluiten staat op de website een lijst. Met de code vindt iemand terug dát zijn antwoord is meegeteld, niet wat het was. Dit kan alleen als elke vraag vaste antwoorden heeft.',
  },
];
