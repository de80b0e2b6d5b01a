// Example data for every component: right, wrong, empty and full.
import { areaBars } from '../components/area-bars.js';
import { fieldOfDots } from '../components/field-of-dots.js';
import { likert } from '../components/likert.js';
import { questionModel } from '../components/question.js';
import { pagination } from '../components/pagination.js';
import { spark } from '../components/spark.js';
import { table } from '../components/table.js';
import { questionsOfEveryKind, withPicture } from './questions-of-every-kind.js';

const AGREEMENT = ['Helemaal oneens', 'Oneens', 'Niet eens, niet oneens', 'Eens', 'Helemaal eens'];
const BUTTON_ICONS = [
  'arrow',
  'back',
  'up',
  'down',
  'check',
  'done',
  'cross',
  'plus',
  'remove',
  'edit',
  'copy',
];
const SIGN_ICONS = [
  'warning',
  'info',
  'clock',
  'calendar',
  'mail',
  'letter',
  'people',
  'shield',
  'pause',
  'play',
];
const OTHER_ICONS = [
  'refresh',
  'download',
  'upload',
  'search',
  'eye',
  'lock',
  'language',
  'phone',
  'dice',
  'chart',
];

const safety = [
  { value: 'heel-veilig', text: 'Heel veilig' },
  { value: 'veilig', text: 'Veilig' },
  { value: 'onveilig', text: 'Onveilig', hint: 'Bijvoorbeeld omdat het donker is' },
  { value: 'anders', text: 'Ik kom ’s avonds niet buiten', apart: true },
];

const places = [
  { label: 'Donkere fietspaden', percent: 41, low: 39, high: 43, number: '41%' },
  { label: 'Rond het station', percent: 33, low: 31, high: 35, number: '33%' },
  { label: 'In mijn eigen straat', percent: 9, low: 8, high: 10, number: '9%' },
];

const icons = [...BUTTON_ICONS, ...SIGN_ICONS, ...OTHER_ICONS];

const asked = { id: 'v-open', help: 'Noem geen namen.', required: false, dontKnow: true };

export const stylePage = {
  everyKind: questionsOfEveryKind.map((question) =>
    withPicture(questionModel(question, { fields: {}, heading: false })),
  ),
  openQuestion: questionModel(
    { ...asked, kind: 'open-text', text: 'Wat mist u in uw buurt?', maxLength: 400 },
    { fields: {}, heading: false },
  ),
  title: 'Stijl',
  section: '',
  icons,
  safety,
  wrong: [
    { name: 'fout-titel', text: 'Geef de peiling een titel' },
    { name: 'fout-keuze', text: 'Kies een antwoord' },
  ],
  marks: Array.from({ length: 10 }, (_, index) => ({ value: index + 1, text: String(index + 1) })),
  agreement: AGREEMENT.map((text) => ({ value: text, text })),
  dontKnow: [{ value: 'weet-niet', text: 'Weet ik niet' }],
  progress: [true, true, false, false, false, false],
  steps: [
    { text: 'Ontwerp', note: 'klaar 18 februari', state: 'done' },
    { text: 'Controle', note: '8 van 8 punten', state: 'done', href: '#stappen' },
    { text: 'Versturen', note: 'nu bezig', state: 'now' },
    { text: 'Open', note: 'tot en met 21 maart', state: 'later' },
    { text: 'Uitkomst', note: 'vanaf 29 maart', state: 'later' },
  ],
  tasks: [
    {
      icon: 'mail',
      text: 'Kijk 23 teruggekomen e-mails na',
      note: '17 mensen kunnen een brief krijgen.',
      href: '#taken',
      link: 'Zet 17 brieven klaar',
    },
    { icon: 'warning', kind: 'warn', text: 'Herpen blijft achter', note: '38 van 60 antwoorden.' },
  ],
  checks: [
    { icon: 'done', text: 'Vragen goedgekeurd', note: 'M. Jansen, 18 februari' },
    { icon: 'warning', kind: 'warn', text: '57 mensen zonder adres', note: 'Zij krijgen geen uitnodiging.' },
    {
      icon: 'cross',
      kind: 'no',
      text: 'Nog geen testmail bekeken',
      href: '#taken',
      link: 'Stuur een testmail',
    },
  ],
  stats: [
    { number: '1.605', text: 'in de wachtrij' },
    { number: '28', text: 'per minuut' },
    { number: '23', text: 'teruggekomen' },
    { number: '6', text: 'afgemeld' },
  ],
  rows: [
    { term: 'Titel', value: 'Hoe veilig voelt u zich in uw buurt?', href: '#titel' },
    { term: 'Gebieden', values: ['Lith', 'Geffen'], href: '#gebieden' },
    { term: 'Toelichting', href: '#toelichting' },
  ],
  polls: table(
    'Peilingen',
    ['Peiling', 'Stand', '#Antwoorden', 'Sluit'],
    [
      [
        { text: 'Hoe veilig voelt u zich?', href: '#tabel' },
        { text: 'Open', badge: 'live', icon: 'mail' },
        '1.116',
        '21 maart',
      ],
      [{ text: 'Speelplekken in Ruwaard', href: '#tabel' }, { text: 'Concept', badge: 'plain' }, '–', '–'],
      [
        { text: 'Fietsstraat door Berghem', href: '#tabel' },
        { text: 'Gepubliceerd', badge: 'ok', icon: 'check' },
        '684',
        '3 februari',
      ],
    ],
  ),
  bars: {
    id: 'staven',
    title: '4 van de 10 noemen donkere fietspaden',
    text: '“Waar voelt u zich ’s avonds wel eens onveilig?” U kon meer plekken kiezen. Procent van 2.108 antwoorden.',
    margin: true,
    axis: true,
    bars: places,
    table: table(
      'Waar voelt u zich ’s avonds wel eens onveilig?',
      ['Plek', '#Procent', '#Marge'],
      places.map(({ label, number, low, high }) => [label, number, `${low}–${high}%`]),
    ),
  },
  likert: likert({
    id: 'zinnen',
    title: 'Twee van de drie kennen hun buren goed genoeg om hulp te vragen',
    text: '“Bent u het eens met deze zinnen?” Procent van 2.390 antwoorden.',
    steps: AGREEMENT,
    rows: [
      { label: 'In mijn straat is het ’s avonds licht genoeg.', percents: [9, 18, 17, 41, 15] },
      { label: 'Ik ken mijn buren goed genoeg om hulp te vragen.', percents: [6, 12, 15, 44, 23] },
    ],
    table: table(
      'Bent u het eens met deze zinnen?',
      ['Zin', ...AGREEMENT.map((text) => `#${text}`)],
      [
        ['In mijn straat is het ’s avonds licht genoeg.', '9%', '18%', '17%', '41%', '15%'],
        ['Ik ken mijn buren goed genoeg om hulp te vragen.', '6%', '12%', '15%', '44%', '23%'],
      ],
    ),
  }),
  areas: areaBars([
    { label: 'Schadewijk', count: 96, goal: 130 },
    { label: 'Berghem', count: 128, goal: 120 },
    { label: 'Megen-Haren-Macharen', count: 71, goal: 90 },
  ]),
  spark: spark([30, 24, 29, 38, 31, 4, 2, 33, 40, 42, 41, 35, 32]),
  log: [
    { moment: '2027-03-02T10:02', time: '10.02', who: 'Systeem', what: '1.000 antwoorden bereikt' },
    { moment: '2027-03-02T09:30', time: '9.30', who: 'S. de Vries', what: 'startte het versturen' },
  ],
  questions: [
    { title: 'Is dit bericht echt?', paragraphs: ['Ja. Deze pagina is van de gemeente.'] },
    {
      title: 'Ik vul liever op papier in',
      paragraphs: ['Bel ons.', 'Wij sturen u een lijst.'],
      open: true,
      href: '#meer',
      link: 'Lees meer',
    },
  ],
  openPolls: [
    {
      href: '#peilingen',
      title: 'Hoe veilig voelt u zich in uw buurt?',
      note: 'Peiling in heel Oss · 5 minuten · 6.000 inwoners geloot',
      badge: 'Nog 12 dagen',
    },
    {
      href: '#peilingen',
      title: 'Een fietsstraat door Berghem',
      note: 'Peiling in Berghem · 6 minuten',
      badge: 'Sluit morgen om 23.59 uur',
      kind: 'warn',
    },
  ],
  files: [
    { href: '#bestanden', text: 'Open data met uitleg', kind: 'CSV, 41 kB' },
    { href: '#bestanden', text: 'Vragenlijst', kind: 'PDF, 0,2 MB' },
  ],
  pages: pagination(2, 5, (number) => `#bladzijde-${number}`),
  field: fieldOfDots('stijl', { columns: 13, rows: 13, drawn: 11 }),
  strip: fieldOfDots('stijl', { columns: 12, rows: 2, drawn: 1, you: true, strip: true }),
  languages: [
    { code: 'en', name: 'English', href: '#en' },
    { code: 'ar', name: 'العربية', href: '#ar', rtl: true },
    { code: 'uk', name: 'Українська', href: '#uk' },
  ],
};
