// Tells why a decision about an assembly was not carried out.
import type { AssemblyRefusal } from '#features/assemblies/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { assemblyRefusalText } from '../../../texts/assemblies.nl.js';

export function refusedPage(person: StaffPerson, refused: AssemblyRefusal, back: string): object {
  return {
    title: 'Dat kan nu niet',
    staff: staffFrame(person, 'burgerberaden'),
    text: assemblyRefusalText[refused],
    back,
    backText: back.endsWith('/bellen') ? 'Terug naar de bellijst' : 'Terug naar het burgerberaad',
  };
}
