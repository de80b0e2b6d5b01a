// The pages around a result that take figures by group, earlier editions or written answers, as plain models: for the browser.
import { ossAreas, type KeptAreaMap } from '#features/population/index.js';
import type { ResultDocument } from '#features/results/index.js';
import { freshForm } from '#platform/forms/form.js';
import { comparePage } from '../../apps/web/src/public/result/compare.page.js';
import { resultPage } from '../../apps/web/src/public/result/result.page.js';
import { codePage } from '../../apps/web/src/staff/results/open/code.page.js';
import { openQuestionsPage } from '../../apps/web/src/staff/results/open/open-questions.page.js';
import { quotePage } from '../../apps/web/src/staff/results/open/quote.page.js';
import { comparedQuestion } from './a-compared-question.js';
import { aPoll, aResult } from './a-result.js';
import { aKeptMap } from './an-area-map.js';
import { openAnswers, openWork } from './an-open-question.js';
import { resultFacts, type ShownPage } from './public-pages.js';
import { clerkPerson } from './sample-polls.js';

const plain = aResult().document;
const apart = { answered: plain.answered, questions: plain.questions };
const document: ResultDocument = {
  ...{ ...plain, version: 2, questions: [comparedQuestion], open: apart },
  doors: [
    { doors: ['web'], count: 380 },
    { doors: ['paper', 'phone'], count: 32 },
  ],
};
const result = aResult({ document });
const editions = ['2025', '2027'].map((label) => ({ label, letters: true, document }));

const comparing = (trait: string, view = '', map?: KeptAreaMap): ShownPage['model'] =>
  comparePage({ poll: aPoll(), result, areas: ossAreas, map, chosen: { trait, question: '1', view } });
const staff = { person: clerkPerson, poll: aPoll() };
const { question } = openWork;
const [answer] = openAnswers;
if (!answer) throw new Error('there is an answer');
const done = '';

export const resultPages: readonly ShownPage[] = [
  { name: 'comparing groups', view: 'public/result/compare', model: comparing('area') },
  { name: 'comparing areas on tiles', view: 'public/result/compare', model: comparing('area', 'kaart') },
  {
    name: 'comparing areas on a map',
    view: 'public/result/compare',
    model: comparing('area', 'kaart', aKeptMap),
  },
  { name: 'comparing two traits at once', view: 'public/result/compare', model: comparing('age-area') },
  {
    // On paper all tables stand open, so that they are looked at too.
    name: 'a result on paper with editions and answers apart',
    view: 'public/result/result',
    model: resultPage({ ...resultFacts, result, editions, onPaper: true }),
  },
  {
    name: 'the written answers of a poll',
    view: 'staff/results/open/open-questions',
    model: openQuestionsPage({ ...staff, questions: [question] }),
  },
  {
    name: 'coding written answers',
    view: 'staff/results/open/code',
    model: codePage({ ...staff, work: openWork, page: 1, done, form: freshForm() }),
  },
  {
    name: 'judging a quote',
    view: 'staff/results/open/quote',
    model: quotePage({ ...staff, question, answer, left: 2, form: freshForm() }),
  },
];
