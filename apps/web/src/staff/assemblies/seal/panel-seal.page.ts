// Everything the page about sealing and drawing may show, in each of its states.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import {
  panelMethods,
  type Assembly,
  type FoundPanel,
  type LotteryTask,
} from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import { hasRole, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { assemblyRefusalText, methodName } from '../../../texts/assemblies.nl.js';
import {
  announcedMoment,
  announcedName,
  announcedOccasion,
  beaconAddresses,
  valueGroups,
} from '../../../texts/draws.nl.js';
import { longMoment, wholeNumber } from '../../../texts/formats.nl.js';
import { progressText } from '../../../texts/panels.nl.js';
import { momentHint } from '../../draws/seal.page.js';
import { LONGEST_OCCASION } from '../../draws/seal.form.js';
import { organises, RECORD_KEEPERS } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';
import { lastCheckOf } from '../trade-off.js';
import { LONGEST_REASON, type PanelValueKind } from './panel-seal.form.js';

export type PanelSealFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly panel: FoundPanel | undefined;
  /** How many draws were sealed, with those that do not count any more. */
  readonly draws: number;
  /** The sealing that was asked last. */
  readonly task: LotteryTask | undefined;
  /** The check or trial that was asked last. */
  readonly check: LotteryTask | undefined;
  /** People were told already that they were drawn. */
  readonly asked: boolean;
  readonly now: Date;
  /** So long ahead the public value is announced at least. */
  readonly leadMinutes: number;
};

const NOTHING = {
  moment: '',
  'moment-tijd': '',
  stenen: '',
  cijfers: '',
  plek: '',
  reden: '',
  methode: '',
  baken: '',
  ogen: '',
  getal: '',
  ballen: '',
};

export function panelSealPage(
  facts: PanelSealFacts,
  kind: PanelValueKind | undefined,
  form: FormView,
): object {
  const { person, assembly, panel, task } = facts;
  const values: Readonly<Record<string, unknown>> = { ...NOTHING, ...form.values };
  return {
    title: `Vastzetten en loten: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Vastzetten en loten'),
    form: { ...form, values, errors: { ...NOTHING, ...form.errors } },
    momentTime: values['moment-tijd'],
    works: organises(person),
    failed: failedText(task),
    kind: kind ?? '',
    kinds: KINDS,
    methods: panelMethods.map((method) => ({ value: method, ...methodName[method] })),
    lastCheck: { ...lastCheckOf(facts.check), at: `/werk/burgerberaden/${assembly.id}/controle` },
    method: values['methode'] === '' ? assembly.method : values['methode'],
    momentHint: momentHint(facts.leadMinutes),
    longestOccasion: LONGEST_OCCASION,
    longestReason: LONGEST_REASON,
    again: panel !== undefined,
    reasonNeeded: needsReason(facts),
    undoneBecause: panel?.undoneBecause ?? '',
    asked: facts.asked,
    witnesses: witnessFields(form),
    ...placesOf(facts, kind),
    ...mayOf(facts),
    ...recordOf(facts),
  };
}

/** Why there is a second draw was told when the first was undone; asked here only of a draw from before that. */
export const needsReason = ({ panel }: Pick<PanelSealFacts, 'panel'>): boolean =>
  panel !== undefined && panel.undoneBecause === '';

const addressOf = ({ id }: Assembly): string => `/werk/burgerberaden/${id}/loten`;

function placesOf({ assembly, task }: PanelSealFacts, kind: PanelValueKind | undefined): object {
  const at = addressOf(assembly);
  const busy = task?.doneAt === null ? task : undefined;
  return {
    at,
    busy: busy
      ? { text: progressText(busy), stop: `${at}/stoppen`, stopping: busy.cancelledAt !== null }
      : false,
    sealAt: `${at}/vastzetten?getal=${kind ?? ''}`,
    drawAt: `${at}/trekken`,
    redoAt: `${at}/opnieuw`,
    publicPage: `/burgerberaden/${assembly.slug}`,
    ceremony: `/burgerberaden/${assembly.slug}/loting`,
  };
}

function mayOf({ person, assembly, panel, draws }: PanelSealFacts): object {
  const works = organises(person);
  const keeps = panel !== undefined && hasRole(person, RECORD_KEEPERS);
  const file = {
    href: `${addressOf(assembly)}/notaris.json`,
    text: 'Alles om de loting helemaal over te doen',
  };
  return {
    maySeal: works && assembly.state === 'closed',
    mayDraw: works && assembly.state === 'sealed',
    mayRedo: works && ['sealed', 'drawn'].includes(assembly.state),
    files: keeps
      ? [
          { ...file, kind: 'JSON, vertrouwelijk' },
          {
            href: `${addressOf(assembly)}/aanmeldingen.csv`,
            text: 'De aanmeldingen zoals vastgezet',
            kind: 'CSV, vertrouwelijk',
          },
          ...earlierFiles(assembly, draws),
        ]
      : [],
  };
}

/** Of draws that do not count any more; the newest is the draw itself. */
const earlierFiles = (assembly: Assembly, draws: number): readonly object[] =>
  Array.from({ length: Math.max(0, draws - 1) }, (_, before) => ({
    href: `${addressOf(assembly)}/eerdere-lotingen/${before + 1}/notaris.json`,
    text: `Alles om loting ${before + 1} over te doen, die niet meer telt`,
    kind: 'JSON, vertrouwelijk',
  }));

function recordOf({ assembly, panel, now }: PanelSealFacts): object {
  const record = assembly.state === 'closed' ? undefined : panel?.record;
  const drawn = record?.stage === 'drawn' ? record : undefined;
  return {
    sealed: record ? sealedOf(record, now) : false,
    drawn: drawn
      ? {
          number: String(drawn.panelNumber).padStart(3, '0'),
          value: valueGroups(drawn.publicValue).join(' '),
          seats: `/werk/burgerberaden/${assembly.id}/plaatsen`,
        }
      : false,
  };
}

const KINDS = [
  {
    value: 'drand',
    text: 'Een openbaar getal van drand',
    hint: 'Een groep organisaties maakt samen elke drie seconden een getal. Niemand kan het vooraf weten.',
  },
  {
    value: 'dobbelstenen',
    text: 'Dobbelstenen',
    hint: 'Iemand gooit in het openbaar, voor twee getuigen.',
  },
  {
    value: 'balletjes',
    text: 'Drie balletjes',
    hint: 'Drie kommen met de balletjes 0 tot en met 9. De drie balletjes samen zijn het nummer van de groep, van 000 tot en met 999. Voor twee getuigen.',
  },
  {
    value: 'notaris',
    text: 'Een getal van een notaris',
    hint: 'Een notaris trekt een getal voor twee getuigen.',
  },
];

function failedText(task: LotteryTask | undefined): string {
  const outcome = task?.outcome;
  if (!outcome || outcome.ok) return '';
  if ('conflict' in outcome) return assemblyRefusalText['no-panel'];
  if (outcome.refused === 'cancelled') return 'U hebt de berekening gestopt. Er is niets vastgezet.';
  if (outcome.refused === 'failed')
    return 'De berekening lukte niet. Er is niets vastgezet. Probeer het nog een keer.';
  return assemblyRefusalText[outcome.refused];
}

function sealedOf(record: PanelRecord, now: Date): object {
  const { announced, panelRoots, commitments, frameRoot, documentDigest, sealedAt, size } = record;
  return {
    rows: [
      { term: 'Vastgezet op', value: longMoment(new Date(sealedAt)) },
      { term: 'Aanmeldingen', value: wholeNumber(commitments.length) },
      { term: 'Groepen', value: `${wholeNumber(panelRoots.length)} groepen van ${wholeNumber(size)} mensen` },
      { term: 'Wat beslist', value: announcedName(announced) },
      {
        term: announced.kind === 'drand' ? 'Bekend vanaf' : 'Wanneer en waar',
        value: announcedOccasion(announced),
      },
    ],
    frameRoot,
    documentDigest,
    kind: announced.kind,
    count: announced.kind === 'dice' ? announced.dice : announced.kind === 'notary' ? announced.digits : 0,
    waiting: (announcedMoment(announced) ?? now) > now,
    occasion: announcedOccasion(announced),
    addresses: announced.kind === 'drand' ? beaconAddresses(announced.chain, announced.round) : [],
  };
}

function witnessFields({ values, errors }: FormView): readonly object[] {
  return ['1', '2'].map((which) => {
    const name = `getuige-${which}`;
    const role = `${name}-rol`;
    return {
      which: which === '1' ? 'Eerste getuige' : 'Tweede getuige',
      name,
      value: values[name] ?? '',
      error: errors[name] ?? '',
      role: { name: role, value: values[role] ?? '', error: errors[role] ?? '' },
    };
  });
}
