// What each role is called and may do, in the words of the town hall.
import type { Role } from '#platform/staff-login/roles.js';

export const roleTexts: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  medewerker: { name: 'Medewerker', may: 'maakt peilingen en verstuurt ze' },
  onderzoeker: { name: 'Onderzoeker', may: 'loot, rekent en keurt uitkomsten goed' },
  organisator: { name: 'Organisator', may: 'organiseert een burgerberaad' },
  beller: { name: 'Beller', may: 'belt met mensen die geloot zijn' },
  griffier: { name: 'Griffier', may: 'leest alles voor de raad en bewaart de controlegetallen' },
  raadslid: { name: 'Raadslid', may: 'leest uitkomsten, ook onder embargo' },
  'privacy-officer': { name: 'Privacy-officer', may: 'ziet toe op de gegevens' },
  beheerder: { name: 'Beheerder', may: 'geeft mensen toegang' },
};
