// Makes an ESLint rule out of syntax that must not occur and the sentence that says what to write instead.

/** @param {string[]} selectors ESLint selectors @param {string} message what to do instead */
export function forbid(selectors, message) {
  return {
    meta: { type: 'problem', schema: [], messages: { instead: message } },
    create: (context) =>
      Object.fromEntries(
        selectors.map((selector) => [selector, (node) => context.report({ node, messageId: 'instead' })]),
      ),
  };
}
