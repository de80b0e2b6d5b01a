// The first words of every letter and mail: polite, and without a guess about gender.
import { writtenName, type PersonName } from './person-name.js';

/** "Beste J. de Vries-Jansen"; somebody whose name is not known is "Beste bewoner". */
export function salutation(name: PersonName | undefined): string {
  const written = name ? writtenName(name) : '';
  return `Beste ${written === '' ? 'bewoner' : written}`;
}
