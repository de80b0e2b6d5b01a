// Words that hide what a thing is are kept out of the names of files, folders and exports.
import path from 'node:path';

const EMPTY_WORDS = /^(utils?|helpers?|commons?|misc|managers?|base|shared|dtos?|impl)$/;
/** In sampling, the base weight is a term of the field. */
const TERMS = ['base weight', 'base weights'];

export const plainNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      empty:
        '"{{name}}" contains "{{word}}", which says nothing: name the thing after what it does for its caller.',
    },
  },
  create: (context) => {
    const report = (node, name) => {
      const word = emptyWord(name);
      if (word) context.report({ node, messageId: 'empty', data: { name, word } });
    };
    return {
      Program(node) {
        const place = path.relative(context.cwd, context.filename).split(path.sep);
        for (const part of place) report(node, part);
      },
      'ExportNamedDeclaration > *.declaration'(node) {
        for (const { id } of node.declarations ?? [node]) if (id?.name) report(id, id.name);
      },
      ExportSpecifier(node) {
        if (node.exported.name) report(node, node.exported.name);
      },
    };
  },
};

function emptyWord(name) {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const found = words.find((word) => EMPTY_WORDS.test(word));
  return TERMS.some((term) => words.join(' ').includes(term)) ? undefined : found;
}
