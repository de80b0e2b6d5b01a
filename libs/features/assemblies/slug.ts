// The words of an assembly in its public address.

const LONGEST = 60;

/** Lower-case letters, digits and hyphens; the number stands in when a title has none of them. */
export function slugOf(title: string, number: string): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return words === '' ? number.toLowerCase() : words;
}
