// Stands in the place of every page about people, once they were forgotten on the promised day.
import type { Assembly } from '#features/assemblies/index.js';
import { hasRole, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { longDay } from '../../../texts/formats.nl.js';
import { ASSEMBLY_READERS } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';

export function erasedPage(person: StaffPerson, assembly: Assembly, erasedAt: Date): object {
  const reads = hasRole(person, ASSEMBLY_READERS);
  return {
    title: `Gegevens gewist: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: {
      ...assemblyTop(assembly, 'De gegevens zijn gewist'),
      ...(reads ? {} : { back: '/werk/burgerberaden', backText: 'Alle bellijsten' }),
    },
    day: longDay(erasedAt),
    publicPage: `/burgerberaden/${assembly.slug}`,
  };
}
