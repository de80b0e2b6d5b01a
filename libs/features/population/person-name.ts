// A name as the register delivers it, and how Dutch people write it: own name, partner's name or both.
export const nameUses = ['E', 'P', 'V', 'N'] as const;

/** Aanduiding naamgebruik: E own name, P partner's, V partner's then own, N own then partner's. */
export type NameUse = (typeof nameUses)[number];

export type PersonName = {
  readonly initials: string;
  readonly prefix: string;
  readonly surname: string;
  readonly partnerPrefix: string;
  readonly partnerSurname: string;
  readonly nameUse: NameUse;
};

/**
 * The name without a title or a first name, for example "J. de Vries-Jansen"; empty when no surname is known.
 * A partner's name that is missing is left out, whatever the name use says.
 * Source: Logisch Ontwerp BRP, element 61.10 (aanduiding naamgebruik); prefixes small after initials, else with a capital.
 */
export function writtenName(name: PersonName): string {
  const surname = surnameInUse(name);
  if (surname === '') return '';
  const initials = spacedInitials(name.initials);
  return initials === '' ? capitalised(surname) : `${initials} ${surname}`;
}

function surnameInUse(name: PersonName): string {
  const own = withPrefix(name.prefix, name.surname);
  const partner = withPrefix(name.partnerPrefix, name.partnerSurname);
  if (own === '' || partner === '') return own || partner;
  return { E: own, P: partner, V: `${partner}-${own}`, N: `${own}-${partner}` }[name.nameUse];
}

function withPrefix(prefix: string, surname: string): string {
  const name = known(surname);
  const before = known(prefix);
  if (name === '' || before === '') return name;
  return /['’]$/.test(before) ? `${before}${name}` : `${before} ${name}`;
}

/** The register writes a full stop where somebody has no name. */
function known(text: string): string {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ');
  return trimmed === '.' || trimmed === '-' ? '' : trimmed;
}

/** "ja", "J A" and "J.A." all become "J.A."; "Th." and "IJ." stay one initial. */
function spacedInitials(text: string): string {
  const parts = known(text)
    .split(/[.\s]+/)
    .filter((part) => part !== '')
    .flatMap(letters);
  return parts.map((part) => `${part}.`).join('');
}

function letters(part: string): readonly string[] {
  const unbroken = part === part.toUpperCase() && part !== 'IJ' && !part.includes('-');
  return unbroken ? (part.match(/IJ|\p{L}\p{M}*/gu) ?? []) : [part];
}

function capitalised(text: string): string {
  return text.startsWith("'") ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
