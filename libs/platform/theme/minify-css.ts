// Makes a stylesheet small without changing what it says: comments, line ends and spaces go.

/** The stylesheet in as few characters as a cautious hand can: strings and `calc()` keep their spaces. */
export function minifyCss(css: string): string {
  return css
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, index) => (index % 2 === 1 ? part : squeezed(part)))
    .join('')
    .trim();
}

const squeezed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([a-z-]): /gi, '$1:')
    .replace(/;}/g, '}')
    .replace(/(^|[ :,(-])0\.(\d)/g, '$1.$2');
