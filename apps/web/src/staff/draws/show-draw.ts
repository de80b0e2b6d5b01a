// Which page belongs to a draw as it stands now.
import { page, type Page } from '#platform/pages/page.js';
import { busyPage } from './busy.page.js';
import { freshConclusion } from './conclude.form.js';
import { concludePage } from './conclude.page.js';
import { mayAct, type DrawFacts } from './draw-facts.js';
import { outcomePage } from './outcome.page.js';
import { freshPreparation } from './prepare.form.js';
import { preparePage } from './prepare.page.js';
import { freshSeal, type ValueKind } from './seal.form.js';
import { sealPage } from './seal.page.js';

export type Wish = {
  /** The public value that was chosen on the page before. */
  readonly kind: ValueKind | undefined;
  /** Begin a new draw beside the one there is. */
  readonly again: boolean;
};

export function showDraw(facts: DrawFacts, { kind, again }: Wish): Page {
  const { task, draw } = facts;
  if (task?.doneAt === null) return page('staff/draws/busy', busyPage(facts, task));
  if (!draw || (again && mayAct(facts)))
    return page('staff/draws/prepare', preparePage(facts, freshPreparation()));
  const { document, id: drawId } = draw;
  switch (document.stage) {
    case 'prepared':
      return page('staff/draws/seal', sealPage({ ...facts, document }, kind, freshSeal(facts)));
    case 'sealed':
      return page('staff/draws/conclude', concludePage({ ...facts, document, drawId }, freshConclusion()));
    case 'drawn':
      return page('staff/draws/outcome', outcomePage({ ...facts, document, drawId }));
  }
}
