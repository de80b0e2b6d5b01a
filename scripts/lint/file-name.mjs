// A file name tells its role: kebab-case, then at most one role from the list, then the kind of proof.
import path from 'node:path';

const ROLES = [
  ...['table', 'store', 'service', 'jobs', 'module'],
  ...['controller', 'form', 'page', 'guard', 'filter', 'interceptor', 'pipe', 'decorator', 'plugin'],
  ...['command', 'job', 'sweep', 'processor'],
  ...['nl', 'en', 'load', 'bench'],
];
const PROOFS = ['spec', 'db-spec', 'e2e-spec'];
const NAME = new RegExp(
  `^[a-z0-9]+(-[a-z0-9]+)*(\\.(${ROLES.join('|')}))?(\\.(${PROOFS.join('|')}))?(\\.d)?\\.ts$`,
);

export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknown: `"{{name}}" is not kebab-case(.role).ts. Roles: ${ROLES.join(', ')}; proofs: ${PROOFS.join(', ')}.`,
    },
  },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (NAME.test(name)) return;
      context.report({ node, loc: { line: 1, column: 0 }, messageId: 'unknown', data: { name } });
    },
  }),
};
