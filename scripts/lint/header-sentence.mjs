// Every file opens with one line that says why it exists, so that a reader can decide in a second whether to read on.

const LONG_ENOUGH = 15;

export const headerSentence = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Begin the file with one `//` sentence that says why this file exists.' },
  },
  create: (context) => ({
    Program(node) {
      const [first] = context.sourceCode.getAllComments().filter((comment) => comment.type !== 'Shebang');
      if (first && isHeader(first, context.sourceCode)) return;
      context.report({ node, loc: { line: 1, column: 0 }, messageId: 'missing' });
    },
  }),
};

function isHeader(comment, sourceCode) {
  const line = sourceCode.lines[0].startsWith('#!') ? 2 : 1;
  const text = comment.value.trim();
  return comment.type === 'Line' && comment.loc.start.line === line && text.length >= LONG_ENOUGH;
}
