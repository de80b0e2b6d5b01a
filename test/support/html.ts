// Checks a page against the HTML standard, as html-validate knows it.
import { HtmlValidate } from 'html-validate';

const checker = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': ['error', { style: 'omit' }],
    // Line breaks inside tags come from the templates and mean nothing to a browser.
    'no-trailing-whitespace': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'attr-quotes': ['error', { style: 'double' }],
    'long-title': 'off',
    // Voice control finds an option by `for`, also when the label stands around it.
    'no-redundant-for': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // Safari forgets that a list without bullets is a list, unless it says so.
    'no-redundant-role': 'off',
    // The town's telephone number is short and may hold a normal space in running text.
    'tel-non-breaking': 'off',
    // Only a picture that is a button tells without script where on it somebody pressed.
    'prefer-button': ['error', { include: ['button', 'reset', 'submit'] }],
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** Every fault in the page as "rule: message (line)"; empty when the page is right. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const report = await checker.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
}
