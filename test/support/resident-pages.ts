// Every page on which somebody answers, in every state, for each language, as plain models: for the browser.
import type { Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';
import {
  begunPage,
  needsScriptPage,
  shellPage,
  stoppedPage,
  wipedPage,
} from '../../apps/web/src/resident/anonymous/anonymous.page.js';
import { checkPage } from '../../apps/web/src/resident/check/check.page.js';
import { landingPage } from '../../apps/web/src/resident/landing/landing.page.js';
import { laterPage } from '../../apps/web/src/resident/later/later.page.js';
import { noEntryPage } from '../../apps/web/src/resident/no-entry/no-entry.page.js';
import { openPage } from '../../apps/web/src/resident/open/open.page.js';
import { questionPage } from '../../apps/web/src/resident/questions/question.page.js';
import { readFollow } from '../../apps/web/src/resident/thanks/thanks.form.js';
import { thanksPage } from '../../apps/web/src/resident/thanks/thanks.page.js';
import type { ReaderLanguage } from '../../apps/web/src/texts/resident/resident-words.js';
import { everyKind } from './every-kind.js';
import type { ShownPage } from './public-pages.js';
import { samplePoll } from './sample-polls.js';

const poll = { ...samplePoll, withdrawnBecause: 'Er stond een fout in een vraag.' };
const site = {
  phone: '14 0412',
  ownSite: 'oss.nl',
  municipality: 'Gemeente Oss',
  theMunicipality: 'de gemeente Oss',
};
const questionnaire: Questionnaire = {
  version: 1,
  languages: ['en', 'pl', 'tr', 'ar', 'uk'],
  questions: everyKind.map(({ question }) => question),
};
const answers: Answers = Object.fromEntries(
  everyKind.flatMap(({ question, answer }) => (answer ? [[question.id, answer]] : [])),
);
const draft = { answers, seen: questionnaire.questions.map(({ id }) => id) };

export function residentPages(language: ReaderLanguage): readonly ShownPage[] {
  const wrong = readFollow({ 'e-mail': 'jan@' }, language);
  return [
    shown('landing', 'landing/landing', landing(language, 0)),
    shown('landing-again', 'landing/landing', landing(language, 3)),
    ...questionnaire.questions.flatMap((question, index) => questionPages(question, index + 1, language)),
    shown('check', 'check/check', checkPage({ questionnaire, draft, language })),
    shown('later', 'later/later', laterPage({ questionnaire, draft, language })),
    shown('thanks', 'thanks/thanks', thanksPage(poll, { language })),
    shown('thanks-followed', 'thanks/thanks', thanksPage(poll, { language, followed: true })),
    ...(wrong.ok
      ? []
      : [shown('thanks-fault', 'thanks/thanks', thanksPage(poll, { language, form: wrong.form }))]),
    ...(['answered', 'closed', 'not-yet-open', 'poll-withdrawn', 'unknown-link', 'no-visit'] as const).map(
      (why) => shown(why, 'no-entry/no-entry', noEntryPage(why, poll, language)),
    ),
    ...tokenPages(language),
    shown('open', 'open/open', open(language, false)),
    shown('open-held', 'open/open', open(language, true)),
  ];
}

const shown = (name: string, view: string, model: object): ShownPage => ({
  name,
  view: `resident/${view}`,
  model,
});

/** Where an answer comes with a token, with a receipt, or from the last question. */
function tokenPages(language: ReaderLanguage): readonly ShownPage[] {
  const [first] = questionnaire.questions;
  const receipt = 'K7QF-2M9D-X4R1-T0AB';
  const last = first && { ...{ questionnaire: { ...questionnaire, questions: [first] }, question: first } };
  return [
    shown('landing-token', 'landing/landing', landing(language, 0, '/anoniem/veilig')),
    shown('token-shell', 'anonymous/shell', shellPage(poll, language)),
    shown('token-begun', 'anonymous/begun', begunPage(poll, 'Mbyltwmll-Nbbwum5N3Hug', language)),
    shown('token-needs-script', 'anonymous/needs-script', needsScriptPage(poll, language)),
    shown('token-stopped', 'anonymous/stopped', stoppedPage(poll, language)),
    shown('token-wiped', 'anonymous/wiped', wipedPage(poll, language)),
    shown('token-thanks', 'thanks/thanks', thanksPage(poll, { language, withToken: true, receipt })),
    shown('thanks-receipt', 'thanks/thanks', thanksPage(poll, { language, receipt })),
    ...(last
      ? [
          shown(
            'question-final',
            'questions/question',
            questionPage({
              ...{ ...last, number: 1, language, fromCheck: false, checkPage: false },
              draft: { answers: {}, seen: [] },
            }),
          ),
        ]
      : []),
  ];
}

const landing = (language: ReaderLanguage, passed: number, tokenBase?: string): object =>
  landingPage(
    {
      tokenBase,
      live: questionnaire.languages ?? [],
      language,
      token: 'Mbyltwmll-Nbbwum5N3Hug',
      optOutToken: 'AAAAAAAAAAAAAAAAAAAAAA',
      poll: { ...poll, drawId: poll.id },
      minutes: 4,
      questions: 6,
      passed,
      areas: ['Lith', 'Geffen'],
      eraseBy: '2027-06-30',
    },
    site,
  );

const open = (language: ReaderLanguage, held: boolean): object =>
  openPage({ token: 'abc', poll, questionnaire, timing: 'x', held, site, language });

function questionPages(question: Question, number: number, language: ReaderLanguage): readonly ShownPage[] {
  const facts = { questionnaire, question, number, language, fromCheck: false };
  const empty = { answers: {}, seen: [] };
  const view = 'questions/question';
  return [
    shown(`question-${number}`, view, questionPage({ ...facts, draft: empty })),
    shown(`question-${number}-filled`, view, questionPage({ ...facts, draft })),
    ...(question.kind === 'information'
      ? []
      : [
          shown(
            `question-${number}-fault`,
            view,
            questionPage({ ...facts, draft: empty }, { fault: 'missing', fields: {} }),
          ),
        ]),
  ];
}
