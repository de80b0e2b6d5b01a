// Words for LimeSurvey and back: there they are HTML in which braces are calculated.
import { wordsOfHtml } from './plain-words.js';

const PIPE = /\{([a-z0-9-]+)(?:\|([^{}]*))?\}/gi;
const LIME_PIPE = /\{([a-z]\w*)\.shown\}/gi;
const LIME_PIPE_OR = /\{if\(is_empty\((\w+)\.NAOK\), ?"([^"{}]*)", ?\1\.shown\)\}/g;

/**
 * In: a text of ours, and the names questions have in LimeSurvey. Out: the same as HTML, earlier answers as expressions;
 * a brace that is no earlier answer is written as an entity, so that nothing is calculated.
 */
export function limeText(text: string, names: ReadonlyMap<string, string> = new Map()): string {
  const found = [...text.matchAll(PIPE)].filter(([, id = '']) => names.has(id));
  const pieces = found.reduce(
    ({ html, from }, match) => ({
      html:
        html + escaped(text.slice(from, match.index)) + expression(names.get(match[1] ?? '') ?? '', match[2]),
      from: match.index + match[0].length,
    }),
    { html: '', from: 0 },
  );
  return pieces.html + escaped(text.slice(pieces.from));
}

/**
 * In: HTML from LimeSurvey. Out: its words, with expressions that show an earlier answer as we write them.
 */
export function wordsOfLime(html: string): string {
  const piped = html
    .replaceAll(LIME_PIPE_OR, (_, name: string, instead: string) => `{${name}|${instead}}`)
    .replaceAll(LIME_PIPE, (_, name: string) => `{${name}}`);
  return wordsOfHtml(piped);
}

const expression = (name: string, instead: string | undefined): string =>
  instead === undefined
    ? `{${name}.shown}`
    : `{if(is_empty(${name}.NAOK), "${escaped(instead.replaceAll('"', '’'))}", ${name}.shown)}`;

const escaped = (text: string): string => text.replaceAll(/[&<>{}]|\n/g, (sign) => ESCAPES[sign] ?? sign);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '}': '&#125;',
  '\n': '<br>',
};
