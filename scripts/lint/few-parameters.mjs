// Four parameters at most; a constructor is exempt, because Nest hands it one per dependency.

const MOST = 4;

export const fewParameters = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      many: '{{count}} parameters are hard to call right: at most {{most}}, or one object with names.',
    },
  },
  create: (context) => {
    const check = (node) => {
      const count = node.params.filter((param) => param.name !== 'this').length;
      if (count <= MOST || node.parent.kind === 'constructor') return;
      context.report({ node, messageId: 'many', data: { count, most: MOST } });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};
