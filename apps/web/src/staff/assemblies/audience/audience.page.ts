// Everything the page about whom to invite may show.
import { invitationsNeeded, type Assembly } from '#features/assemblies/index.js';
import type { Area, AudienceCount, Frame } from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, decimalNumber, fullDay, wholeNumber } from '../../../texts/formats.nl.js';
import { assemblyTop } from '../assembly-top.js';

export type AudiencePageFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly frames: readonly Frame[];
  readonly areas: readonly Area[];
  readonly count: AudienceCount | undefined;
  readonly form: FormView;
};

const NAMES = ['bestand', 'leeftijd-van', 'leeftijd-tot', 'aanmeldingen', 'respons', 'rust', 'brieven'];

export function audiencePage({ person, assembly, frames, areas, count, form }: AudiencePageFacts): object {
  const empty = Object.fromEntries(NAMES.map((name) => [name, '']));
  const values: Readonly<Record<string, unknown>> = { ...empty, gebied: [], ...form.values };
  const errors: Readonly<Record<string, string>> = { ...empty, gebied: '', ...form.errors };
  return {
    title: `Wie wij uitnodigen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Wie wij uitnodigen'),
    form: { ...form, values, errors },
    ages: {
      from: { value: values['leeftijd-van'], error: errors['leeftijd-van'] },
      to: { value: values['leeftijd-tot'], error: errors['leeftijd-tot'] },
    },
    frames: frames.map(({ id, name, extractedOn, mutatedUntil, persons }) => ({
      value: id,
      text: name,
      hint: `${counted(persons, 'persoon', 'personen')}, bijgewerkt tot ${fullDay(mutatedUntil ?? extractedOn)}`,
    })),
    areas: areas.map(({ code, name }) => ({ value: code, text: name })),
    letters: [
      { value: 'ja', text: 'E-mail en brief', hint: 'Wie geen e-mailadres heeft, krijgt een brief.' },
      { value: 'nee', text: 'Alleen e-mail', hint: 'U mist dan mensen van wie wij geen e-mailadres hebben.' },
    ],
    mayChange: assembly.state === 'draft',
    numbers: count ? numbersOf(assembly, count) : false,
  };
}

function numbersOf(assembly: Assembly, { persons, households }: AudienceCount): object {
  const needed = invitationsNeeded(assembly);
  const perSeat = assembly.poolWanted / assembly.size;
  return {
    stats: [
      { number: wholeNumber(persons), text: 'mensen kunnen een uitnodiging krijgen' },
      { number: wholeNumber(households), text: 'adressen, van elk adres hooguit één persoon' },
      { number: wholeNumber(needed), text: 'uitnodigingen nodig' },
      { number: wholeNumber(assembly.poolWanted), text: 'aanmeldingen verwacht' },
    ],
    tooFew:
      needed > households
        ? `Er zijn ${wholeNumber(households)} adressen. Kies minder aanmeldingen, of een grotere doelgroep.`
        : '',
    perSeat: `Dat zijn ${decimalNumber(perSeat)} aanmeldingen per plaats. ${perSeat < 3 ? 'Met minder dan drie per plaats lukt een goede afspiegeling vaak niet.' : 'Met vier of meer per plaats is er genoeg te kiezen.'}`,
  };
}
