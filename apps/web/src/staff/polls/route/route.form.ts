// Reads who gets a question and where its answers lead, as it was ticked on the page.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { END, type Condition, type Jump } from '#domain/questionnaire/routing.js';
import { codesOf } from '#domain/questionnaire/routing-faults.js';
import type { Route } from '#features/questionnaires/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

const NUMBERED: readonly Question['kind'][] = ['scale', 'report-mark', 'number'];
const FURTHEST = 1_000_000_000;

/** What can be asked of an earlier question. */
export const asksNumber = ({ kind }: Question): boolean => NUMBERED.includes(kind);

export function routeForm({ questions }: Questionnaire, id: string, body: unknown): FormOutcome<Route> {
  const form = new Form(body);
  const place = questions.findIndex((question) => question.id === id);
  const rules = questions.slice(0, place).flatMap((question) => ruleOf(form, question));
  const kind = form.oneOf('samen', ['all', 'any'], { missing: 'Kies of alles moet kloppen, of één ding' });
  const later = [...questions.slice(place + 1).map((question) => question.id), END];
  return form.outcome({
    showIf: rules.length === 0 ? undefined : { kind: kind === 'any' ? 'any' : 'all', of: rules },
    jumps: questions.slice(place, place + 1).flatMap((question) => jumpsOf(form, question, later)),
    section: form.optionalText('onderdeel', { max: 80 }),
  });
}

/** What was ticked about one question, as conditions that must all hold. */
export function ruleOf(form: Form, question: Question): readonly Condition[] {
  const { id } = question;
  const codes = form.choices(`${id}_koos`, codesOf(question));
  const chosen = form.checked(`${id}_niet`) ? 'chose-not' : 'chose';
  return [
    ...(codes.length > 0 ? [{ kind: chosen, question: id, codes } as const] : []),
    ...(form.checked(`${id}_gaf`) ? [{ kind: 'answered', question: id } as const] : []),
    ...(asksNumber(question) ? numberRule(form, id) : []),
  ];
}

function numberRule(form: Form, id: string): readonly Condition[] {
  const bounds = { from: -FURTHEST, to: FURTHEST };
  const from = form.optionalWholeNumber(`${id}_van`, bounds);
  const to = form.optionalWholeNumber(`${id}_tot`, bounds);
  if (from === undefined && to === undefined) return [];
  if (from !== undefined && to !== undefined && to < from)
    form.fault(`${id}_tot`, 'Kies een getal dat niet kleiner is dan het minste');
  return [{ kind: 'between', question: id, from: from ?? -FURTHEST, to: to ?? FURTHEST }];
}

/** The answers of a scale or a report mark, each with a jump of its own. */
export function marksOf({ kind }: Question): readonly number[] {
  const most = kind === 'scale' ? 5 : kind === 'report-mark' ? 10 : 0;
  return Array.from({ length: most }, (_, place) => place + 1);
}

/** One jump per place to go to, for all answers that lead there; first the answers, then everybody else. */
function jumpsOf(form: Form, question: Question, later: readonly string[]): readonly Jump[] {
  const places = [...new Set(ledBy(question).map((answer) => form.given(`naar_${answer}`)))];
  const jumps = places
    .filter((to) => later.includes(to))
    .map((to): Jump => {
      const leads = (answer: string | number): boolean => form.given(`naar_${answer}`) === to;
      const codes = codesOf(question).filter(leads);
      const when: readonly Condition[] = [
        ...(codes.length > 0 ? [{ kind: 'chose', question: question.id, codes } as const] : []),
        ...rangesOf(marksOf(question).filter(leads)).map(
          ([from, until]) => ({ kind: 'between', question: question.id, from, to: until }) as const,
        ),
      ];
      const [only] = when;
      return { when: only && when.length === 1 ? only : { kind: 'any', of: when }, to };
    });
  const always = form.given('naar');
  return later.includes(always) ? [...jumps, { when: { kind: 'all', of: [] }, to: always }] : jumps;
}

const ledBy = (question: Question): readonly (string | number)[] => [
  ...codesOf(question),
  ...marksOf(question),
];

/** Numbers that follow each other, as first and last. */
function rangesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  return numbers.reduce((sofar: readonly (readonly [number, number])[], number) => {
    const last = sofar.at(-1);
    return last && last[1] === number - 1 ? sofar.with(-1, [last[0], number]) : [...sofar, [number, number]];
  }, []);
}

/** The page's form, filled with the route as it is. A route with conditions inside conditions has no place here. */
export function filledRoute({ sections = [] }: Questionnaire, question: Question): FormView {
  const rules = rulesIn(question.showIf);
  const values = rules.flatMap((rule): readonly (readonly [string, string | readonly string[]])[] => {
    if (rule.kind === 'answered') return [[`${rule.question}_gaf`, 'ja']];
    if (rule.kind === 'between')
      return [
        [`${rule.question}_van`, rule.from <= -FURTHEST ? '' : String(rule.from)],
        [`${rule.question}_tot`, rule.to >= FURTHEST ? '' : String(rule.to)],
      ];
    if (rule.kind === 'all' || rule.kind === 'any') return [];
    const negated = rule.kind === 'chose-not';
    return [
      [`${rule.question}_koos`, rule.codes],
      [`${rule.question}_niet`, negated ? 'ja' : ''],
    ];
  });
  const section = sections.find(({ startsAt }) => startsAt === question.id)?.title ?? '';
  return freshForm({
    samen: question.showIf?.kind === 'any' ? 'any' : 'all',
    onderdeel: section,
    ...Object.fromEntries(values),
    ...Object.fromEntries((question.jumps ?? []).flatMap(jumpValues)),
  });
}

const rulesIn = (condition: Condition | undefined): readonly Condition[] => {
  if (!condition) return [];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of : [condition];
};

function jumpValues({ when, to }: Jump): readonly (readonly [string, string])[] {
  if (when.kind === 'any') return when.of.flatMap((each) => jumpValues({ when: each, to }));
  if (when.kind === 'chose') return when.codes.map((code) => [`naar_${code}`, to]);
  if (when.kind === 'between')
    return marks
      .filter((mark) => mark >= when.from && mark <= when.to)
      .map((mark) => [`naar_${mark}`, to] as const);
  return when.kind === 'all' && when.of.length === 0 ? [['naar', to]] : [];
}

const marks = Array.from({ length: 10 }, (_, place) => place + 1);

/** Whether the page can show the whole route, or only part of it because it came from elsewhere. */
export function isWhole(question: Question): boolean {
  const { showIf, jumps = [] } = question;
  const nested = rulesIn(showIf).some(({ kind }) => kind === 'all' || kind === 'any');
  return !nested && jumps.every(({ when }) => isOwn(question, when));
}

/** A jump by the answer to the question itself, or one for everybody. */
function isOwn(question: Question, when: Condition): boolean {
  if (when.kind === 'all') return when.of.length === 0;
  if (when.kind === 'any')
    return when.of.length > 0 && when.of.every((each) => each.kind !== 'all' && isOwn(question, each));
  if (when.question !== question.id) return false;
  return when.kind === 'chose' || (when.kind === 'between' && marksOf(question).length > 0);
}
