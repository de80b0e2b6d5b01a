// The outcome of a draw: how many people per area, what to do next, and the files with which it can be made again.
import type { DrawnDraw } from '#domain/sortition/draw-document.js';
import { contactRule, leftOutTable } from '../../components/left-out-table.js';
import { areaTable, strataTable, total, type StratumNumbers } from '../../components/strata-tables.js';
import { valueGroups, witnessesOf } from '../../texts/draws.nl.js';
import { longMoment, wholeNumber } from '../../texts/formats.nl.js';
import { drawAddress, mayAct, subjectAddress, type DrawFacts } from './draw-facts.js';
import { mayKeepFiles } from './draw-roles.js';
import { drawTop } from './draw-top.js';

export type OutcomeFacts = DrawFacts & { readonly document: DrawnDraw; readonly drawId: string };

export function outcomePage(facts: OutcomeFacts): object {
  const { person, document, drawId, areas, counts, poll } = facts;
  const strata = document.strata.map((one): StratumNumbers => ({ ...one, drawn: one.selected }));
  const all = total(strata);
  const words = { drawn: 'Geloot' };
  return {
    ...drawTop(facts, 'done'),
    form: false,
    drawnAt: longMoment(new Date(document.drawnAt)),
    stats: [
      { number: wholeNumber(document.selected.length), text: 'mensen geloot' },
      { number: wholeNumber(document.reserves.length), text: 'reserves' },
      { number: wholeNumber(all.frame), text: 'mensen in de doelgroep' },
      { number: wholeNumber(all.excluded), text: 'deden niet mee' },
    ],
    areas: areaTable(strata, areas, { ...words, caption: 'Gelote mensen per gebied' }),
    strata: strataTable(strata, areas, { ...words, caption: 'Gelote mensen per gebied en leeftijd' }),
    leftOut: leftOutTable(document, 'Waarom mensen niet meededen'),
    rule: contactRule(document),
    value: valueGroups(document.publicValue).join(' '),
    witnesses: witnessesOf(document.publicValue),
    seed: document.seed,
    documentDigest: document.documentDigest,
    publicPage: `/lotingen/${drawId}`,
    next: poll.state === 'draft' || poll.state === 'scheduled' ? nextTasks(facts) : [],
    mayKeep: mayKeepFiles(person),
    files: filesOf(facts),
    frameErased: counts?.people === 0,
    again: mayAct(facts) ? drawAddress(poll, '?opnieuw=ja') : '',
  };
}

function nextTasks({ poll, frame }: OutcomeFacts): readonly object[] {
  const names = {
    icon: 'letter',
    text: 'Vraag namen en adressen op',
    note: 'Alleen van de mensen die geloot zijn.',
    href: `/werk/bevolking/${frame?.id ?? ''}`,
    link: 'Naar het bevolkingsbestand',
  };
  const check = {
    icon: 'check',
    text: poll.assembly ? 'Ga verder met uitnodigen' : 'Controleer de peiling',
    note: 'Daarna kan zij open.',
    href: `${subjectAddress(poll)}/${poll.assembly ? 'uitnodigen' : 'controle'}`,
    link: 'Naar de controle vooraf',
  };
  return frame && frame.erasedAt === null ? [names, check] : [check];
}

function filesOf({ poll, counts }: OutcomeFacts): readonly object[] {
  const record = { href: drawAddress(poll, '/loting.json'), text: 'De hele loting', kind: 'JSON' };
  if (counts?.people === 0) return [record];
  return [
    record,
    { href: drawAddress(poll, '/kader.csv'), text: 'De lijst waaruit is geloot', kind: 'CSV' },
    { href: drawAddress(poll, '/niet-meegeloot.csv'), text: 'Wie niet meedeed', kind: 'CSV' },
  ];
}
