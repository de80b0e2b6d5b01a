// What was typed for a step of a draw: the step to ask for, or the page to show instead. For polls and assemblies alike.
import type { DrawOrder } from '#features/draws/index.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { concludeForm } from './conclude.form.js';
import { concludePage } from './conclude.page.js';
import { drawAddress, type DrawFacts } from './draw-facts.js';
import { prepareForm, type PrepareInput } from './prepare.form.js';
import { preparePage } from './prepare.page.js';
import { isSure, readKind, sealForm, typedFields } from './seal.form.js';
import { confirmSealPage, sealPage } from './seal.page.js';

export type StepRead<Asked> =
  { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly shown: Page | SeeOther };

const WRONG = { status: 422 };
const instead = (shown: Page | SeeOther): { readonly ok: false; readonly shown: Page | SeeOther } => ({
  ok: false,
  shown,
});

export function readPreparation(facts: DrawFacts, body: unknown): StepRead<PrepareInput> {
  const read = prepareForm(body, facts);
  if (!read.ok) return instead(page('staff/draws/prepare', preparePage(facts, read.form), WRONG));
  return { ok: true, asked: read.input };
}

/** @param given the kind of public value, as it stands in the address */
export function readSeal(facts: DrawFacts, given: unknown, body: unknown): StepRead<DrawOrder> {
  const kind = readKind(given);
  const document = facts.draw?.document;
  if (document?.stage !== 'prepared' || !kind) return instead(seeOther(drawAddress(facts.poll)));
  const read = sealForm(kind, body, facts);
  if (!read.ok)
    return instead(page('staff/draws/seal', sealPage({ ...facts, document }, kind, read.form), WRONG));
  if (isSure(body)) return { ok: true, asked: { step: 'seal', asked: read.input } };
  const typed = { kind, fields: typedFields(body) };
  return instead(
    page('staff/draws/confirm-seal', confirmSealPage({ ...facts, document }, read.input, typed)),
  );
}

export function readConclusion(facts: DrawFacts, body: unknown): StepRead<DrawOrder> {
  const { draw } = facts;
  if (draw?.document.stage !== 'sealed') return instead(seeOther(drawAddress(facts.poll)));
  const { document, id: drawId } = draw;
  const read = concludeForm(document.announced, body, isGenuineBeacon);
  if (!read.ok)
    return instead(
      page('staff/draws/conclude', concludePage({ ...facts, document, drawId }, read.form), WRONG),
    );
  return { ok: true, asked: { step: 'draw', asked: read.input } };
}
