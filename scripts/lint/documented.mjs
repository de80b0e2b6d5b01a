// A function that other storeys may call says, above it, what goes in, what comes out and where the method comes from.

export const documented = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing:
        '{{name}} needs a /** … */ that says what goes in and out (shapes, units, ranges), what it refuses, and its source.',
    },
  },
  create: (context) => ({
    'ExportNamedDeclaration > FunctionDeclaration'(node) {
      const above = context.sourceCode.getCommentsBefore(node.parent).at(-1);
      if (above?.type === 'Block' && above.value.startsWith('*')) return;
      context.report({ node: node.id, messageId: 'missing', data: { name: node.id.name } });
    },
  }),
};
