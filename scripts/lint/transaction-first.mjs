// A store method cannot be called without a transaction, because `tx` is its first parameter.

export const transactionFirst = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing:
        'A store method takes the transaction as its first parameter: {{name}}(tx, …). Then forgetting it is a compile error.',
    },
  },
  create: (context) => {
    const check = (name, { params }, node) => {
      const [first] = params;
      if (first?.type === 'Identifier' && first.name === 'tx') return;
      context.report({ node, messageId: 'missing', data: { name } });
    };
    return {
      "MethodDefinition[kind='method'][accessibility!='private']"(node) {
        if (node.key.type !== 'PrivateIdentifier') check(node.key.name, node.value, node.key);
      },
      'ExportNamedDeclaration > FunctionDeclaration'(node) {
        check(node.id.name, node, node.id);
      },
    };
  },
};
