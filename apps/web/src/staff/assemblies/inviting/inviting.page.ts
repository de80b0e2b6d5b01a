// Everything the page about inviting may show: what is ready, what the invitation says, and how sending goes.
import type { Assembly } from '#features/assemblies/index.js';
import type { MailingProgress } from '#features/deliveries/index.js';
import type { LettersState, Reach } from '#features/invitations/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import type { Message, Part } from '#platform/mail/message.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, shortMoment, wholeNumber } from '../../../texts/formats.nl.js';
import { organises } from '../assembly-roles.js';
import { mailingModel, type MailingView } from '../../sending/mailing-model.js';
import { assemblyTop } from '../assembly-top.js';

export type InvitingFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly drawn: boolean;
  readonly reach: Reach | undefined;
  readonly example: Message;
  readonly letters: LettersState | undefined;
  readonly mailings: readonly MailingProgress[];
  readonly now: Date;
};

export function invitingPage(facts: InvitingFacts): object {
  const { person, assembly, drawn, reach, example, letters } = facts;
  const at = `/werk/burgerberaden/${assembly.id}`;
  return {
    title: `Uitnodigen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Uitnodigen'),
    works: organises(person),
    tasks: tasksOf(assembly, drawn, at),
    mayOpen: organises(person) && assembly.state === 'inviting' && drawn,
    isRegistering: assembly.state === 'registering',
    openAt: `${at}/uitnodigen/openen`,
    reach: reach ? reachOf(reach) : false,
    letters: letters ? lettersOf(letters, at) : false,
    mailings: mailingsOf(facts, at),
    example: { heading: example.heading, parts: example.parts.map(partOf) },
    trialAt: ['inviting', 'registering'].includes(assembly.state) ? `${at}/proef` : '',
  };
}

function tasksOf({ state, frameId }: Assembly, drawn: boolean, at: string): readonly object[] {
  if (state !== 'inviting') return [];
  const draw = drawn
    ? {
        icon: 'done',
        text: 'Er is geloot wie een uitnodiging krijgt',
        href: `${at}/loting`,
        link: 'Bekijk de loting',
      }
    : {
        icon: 'dice',
        text: 'Loot wie een uitnodiging krijgt',
        note: 'In het openbaar, en voor iedereen na te rekenen.',
        href: `${at}/loting`,
        link: 'Naar de loting',
      };
  const names = {
    icon: 'letter',
    text: 'Laat namen en adressen ophalen',
    note: 'Burgerzaken levert alleen de gelote mensen. Een medewerker leest het bestand in.',
    href: `/werk/bevolking/${frameId ?? ''}`,
    link: 'Naar het bevolkingsbestand',
  };
  return drawn ? [draw, names] : [draw];
}

function reachOf(reach: Reach): object {
  const { drawn, emails, letters, ownPrint, withoutAddress, gone, declined, unreachable } = reach;
  const left = gone + declined + unreachable;
  return {
    stats: [
      { number: wholeNumber(drawn), text: 'mensen geloot' },
      { number: wholeNumber(emails), text: 'krijgen een e-mail' },
      { number: wholeNumber(letters), text: 'krijgen een brief' },
      { number: wholeNumber(left), text: 'kunnen niet worden gevraagd' },
    ],
    notes: [
      ...(ownPrint > 0
        ? [`${counted(ownPrint, 'brief gaat', 'brieven gaan')} naar een geheim adres. Die drukt u zelf.`]
        : []),
      ...(withoutAddress > 0
        ? [`Van ${counted(withoutAddress, 'persoon ontbreekt', 'mensen ontbreken')} naam en adres nog.`]
        : []),
    ],
  };
}

function lettersOf({ ready, withoutAddress, batches }: LettersState, at: string): object {
  return {
    ready,
    readyText: `${counted(ready, 'brief staat', 'brieven staan')} klaar om te drukken.`,
    missing: withoutAddress > 0 ? `Van ${wholeNumber(withoutAddress)} mensen ontbreekt het adres nog.` : '',
    makeAt: `${at}/uitnodigen/brieven`,
    batches: batches.map((batch) => ({
      text: `Stapel ${batch.number}: ${counted(batch.letters, 'brief', 'brieven')}${batch.ownPrint ? ', zelf drukken' : ''}`,
      href: `${at}/uitnodigen/brieven/${batch.id}.pdf`,
      kind: `PDF · gemaakt ${shortMoment(batch.createdAt)}`,
    })),
  };
}

function mailingsOf({ mailings, assembly, person, now }: InvitingFacts, at: string): readonly MailingView[] {
  const here = `${at}/uitnodigen`;
  const mayResume = assembly.state !== 'withdrawn';
  const setting = { at: `${at}/mailing`, here, now, mayWork: organises(person), mayResume };
  return mailings
    .filter(({ total }) => total > 0)
    .map((progress, place) => mailingModel(progress, { ...setting, place }));
}

function partOf(part: Part): object {
  const nothing = { text: '', items: [], title: '' };
  switch (part.kind) {
    case 'paragraph':
      return { ...nothing, text: part.text };
    case 'facts':
      return { ...nothing, items: part.items };
    case 'block':
      return { ...nothing, title: part.title, text: part.paragraphs.join(' ') };
    case 'door':
      return { ...nothing, title: `Ga naar ${part.typeAt}`, text: `Uw code: ${part.code}` };
    case 'link':
      return { ...nothing, text: part.lead };
    case 'languages':
      return nothing;
  }
}
