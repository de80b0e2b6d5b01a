// Everything the page about inviting may show: what is ready, what the invitation says, and how sending goes.
import type { Assembly } from '#features/assemblies/index.js';
import type { MailingProgress } from '#features/deliveries/index.js';
import type { Reach } from '#features/invitations/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import type { Message, Part } from '#platform/mail/message.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, wholeNumber } from '../../../texts/formats.nl.js';
import { organises } from '../assembly-roles.js';
import { lettersModel, type LettersFacts, type LettersSubject } from '../../sending/letters.page.js';
import { mailingModel, type MailingView } from '../../sending/mailing-model.js';
import { assemblyTop } from '../assembly-top.js';

export type InvitingFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly drawn: boolean;
  readonly reach: Reach | undefined;
  readonly example: Message;
  readonly letters: LettersFacts | undefined;
  /** What became of a letter that came back. */
  readonly cameBack: string;
  readonly mailings: readonly MailingProgress[];
  readonly now: Date;
};

export function invitingPage(facts: InvitingFacts): object {
  const { person, assembly, drawn, reach, example, letters, cameBack } = facts;
  const at = `/werk/burgerberaden/${assembly.id}`;
  const mayWork = organises(person);
  const mailings = mailingsOf(facts, at);
  return {
    title: `Uitnodigen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Uitnodigen'),
    tasks: tasksOf(assembly, drawn, at),
    mayOpen: mayWork && assembly.state === 'inviting' && drawn,
    isRegistering: assembly.state === 'registering',
    openAt: `${at}/uitnodigen/openen`,
    reach: reach ? reachOf(reach) : false,
    letters: letters ? lettersModel(lettersSubject(assembly, at), letters, { mayWork, cameBack }) : false,
    mailings,
    busy: mailings.some(({ busy }) => busy),
    liveAt: `${at}/uitnodigen/nu`,
    reportAt: mailings.length > 0 ? `${at}/uitnodigen/verslag.csv` : '',
    example: { heading: example.heading, parts: example.parts.map(partOf) },
    trialAt: ['inviting', 'registering'].includes(assembly.state) ? `${at}/proef` : '',
  };
}

const lettersSubject = ({ state }: Assembly, at: string): LettersSubject => ({
  about: 'burgerberaad',
  base: `${at}/uitnodigen/brieven`,
  open: state === 'registering',
});

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
