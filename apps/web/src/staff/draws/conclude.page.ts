// The third step of a draw: what was sealed, and the public value as soon as it is known.
import type { SealedDraw } from '#domain/sortition/draw-document.js';
import type { FormView } from '#platform/forms/form.js';
import { announcedMoment, announcedName, announcedOccasion, beaconAddresses } from '../../texts/draws.nl.js';
import { longMoment, wholeNumber } from '../../texts/formats.nl.js';
import { drawAddress, mayAct, type DrawFacts } from './draw-facts.js';
import { drawTop } from './draw-top.js';
import { failedText } from './seal.page.js';

export type ConcludeFacts = DrawFacts & { readonly document: SealedDraw; readonly drawId: string };

export function concludePage(facts: ConcludeFacts, form: FormView): object {
  const { poll, document, drawId, now } = facts;
  const { announced } = document;
  const known = (announcedMoment(announced) ?? now) <= now;
  return {
    ...drawTop(facts, 'draw'),
    form: { ...form, values: { ...NOTHING, ...form.values }, errors: { ...NOTHING, ...form.errors } },
    mayAct: mayAct(facts) && known,
    waiting: !known,
    failed: failedText(facts.task?.outcome ?? null),
    kind: announced.kind,
    count: announced.kind === 'dice' ? announced.dice : announced.kind === 'notary' ? announced.digits : 0,
    occasion: announcedOccasion(announced),
    name: announcedName(announced),
    addresses: announced.kind === 'drand' ? beaconAddresses(announced.chain, announced.round) : [],
    witnesses: witnessFields(form),
    sealed: sealedRows(document),
    frameRoot: document.frameRoot,
    parametersDigest: document.parametersDigest,
    publicPage: `/lotingen/${drawId}`,
    action: drawAddress(poll, '/trekken'),
    again: mayAct(facts) ? drawAddress(poll, '?opnieuw=ja') : '',
    page: drawAddress(poll),
  };
}

/** What anybody may know about a seal, in words. */
export function sealedRows({ announced, parameters, sealedAt }: SealedDraw): readonly object[] {
  return [
    { term: 'Vastgezet op', value: longMoment(new Date(sealedAt)) },
    { term: 'Te loten', value: `${wholeNumber(parameters.size)} mensen` },
    { term: 'Wat beslist', value: announcedName(announced) },
    {
      term: announced.kind === 'drand' ? 'Bekend vanaf' : 'Wanneer en waar',
      value: announcedOccasion(announced),
    },
  ];
}

const WITNESSES = [
  { which: 'Eerste getuige', name: 'getuige-1' },
  { which: 'Tweede getuige', name: 'getuige-2' },
] as const;

const NOTHING = { baken: '', ogen: '', getal: '' };

function witnessFields({ values, errors }: FormView): readonly object[] {
  return WITNESSES.map(({ which, name }) => ({
    which,
    name,
    value: values[name] ?? '',
    error: errors[name] ?? '',
    role: { name: `${name}-rol`, value: values[`${name}-rol`] ?? '', error: errors[`${name}-rol`] ?? '' },
  }));
}
