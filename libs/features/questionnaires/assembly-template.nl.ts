// A ready-made registration for a citizens' assembly: whether somebody can come, and what they need to take part.
import type { QuestionnaireTemplate } from './template.js';
import { trust } from './tested-questions.nl.js';

const required = { help: '', required: true, dontKnow: false } as const;
const yes = { code: 'ja', label: 'Ja' } as const;
const no = { code: 'nee', label: 'Nee' } as const;
const wantsTo = { kind: 'chose', question: 'wil-meedoen', codes: ['ja'] } as const;

export const assemblyTemplate: QuestionnaireTemplate = {
  name: 'aanmelding-burgerberaad',
  title: 'Aanmelding burgerberaad',
  meantFor: 'U wilt weten wie mee wil doen aan een burgerberaad, en wat mensen daarvoor nodig hebben.',
  question: 'Doet u mee aan het burgerberaad?',
  questionnaire: {
    version: 1,
    questions: [
      {
        ...required,
        id: 'wil-meedoen',
        kind: 'single-choice',
        text: 'Wilt u meedoen aan het burgerberaad?',
        help: 'U praat een paar dagen mee. U hoeft er niets voor te weten.',
        options: [yes, no, { code: 'misschien', label: 'Ik weet het nog niet' }],
      },
      {
        ...required,
        id: 'waarom-niet',
        kind: 'multiple-choice',
        text: 'Waarom doet u liever niet mee?',
        help: 'Uw antwoord helpt ons om het de volgende keer beter te doen.',
        required: false,
        options: [
          { code: 'tijd', label: 'Ik heb geen tijd' },
          { code: 'onderwerp', label: 'Het onderwerp spreekt mij niet aan' },
          { code: 'praten', label: 'Ik praat liever niet in een groep' },
          { code: 'zorg', label: 'Ik zorg voor iemand' },
          { code: 'anders', label: 'Anders', other: true },
        ],
        atMost: 0,
        showIf: { kind: 'chose', question: 'wil-meedoen', codes: ['nee'] },
      },
      {
        ...required,
        id: 'nodig',
        kind: 'multiple-choice',
        text: 'Wat hebt u nodig om mee te kunnen doen?',
        options: [
          { code: 'oppas', label: 'Oppas of vervangende zorg' },
          { code: 'vervoer', label: 'Vervoer' },
          { code: 'tolk', label: 'Een tolk of gebarentolk' },
          { code: 'rolstoel', label: 'Een plek die ik met een rolstoel bereik' },
          { code: 'eten', label: 'Eten dat bij mij past' },
          { code: 'niets', label: 'Niets', alone: true },
          { code: 'anders', label: 'Anders', other: true },
        ],
        atMost: 0,
        showIf: wantsTo,
      },
      {
        ...required,
        id: 'dagdeel',
        kind: 'ranking',
        text: 'Wanneer kunt u het best?',
        required: false,
        options: [
          { code: 'zaterdag', label: 'Op zaterdag' },
          { code: 'avond', label: 'Op een avond in de week' },
          { code: 'dag', label: 'Overdag in de week' },
        ],
        randomOrder: true,
        showIf: wantsTo,
      },
      trust,
    ],
  },
};
