// The storeys, the ladder and the walls between them, as dependency-cruiser rules; each comment tells what to do instead.

/**
 * The ladder of the feature storey, lowest rung first: a feature may use only rungs below its own.
 * A rung that is not built yet holds its place; libs/features/README.md shows the same list with what each rung does.
 */
const LADDER = [
  'knowledge',
  'deliveries',
  'trajectories',
  'population',
  'draws',
  'invitations',
  'questionnaires',
  'polls',
  'answers',
  'results',
  'coding',
  'feedback',
  'assemblies',
  'deliberation',
  'initiatives',
  'budgets',
];

const below = (rung) => LADDER.slice(0, LADDER.indexOf(rung));
const above = (rung) => LADDER.slice(LADDER.indexOf(rung) + 1);

const PROOF = '[.](spec|db-spec|e2e-spec)[.]ts$';
const FEATURE = '^libs/features/([^/]+)/';
const FRONT_DOOR = '^libs/features/[^/]+/index[.]ts$';
/** Suffix-less means pure: no dot in the name before `.ts`, but for the language of the texts in it. */
const PURE_NAME = '(?!index[.]ts$)[^/.]+([.](nl|en))?[.]ts$';
const PURE = `^libs/features/([^/]+)/${PURE_NAME}`;
const STORED = '[.](table|store)[.]ts$';
const OUTSIDE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];

const library = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const storeys = [
  {
    name: 'domain-knows-nothing-above',
    comment:
      'The domain is the lowest storey. Let the caller pass in what you need (facts, a clock reading, dice) as an argument.',
    from: { path: '^libs/domain/' },
    to: { path: '^(apps|libs/(platform|features))/' },
  },
  {
    name: 'platform-knows-no-feature',
    comment:
      'Pipes do not know what flows through them. Take a plain value or a function as an argument, or move this code into the feature.',
    from: { path: '^libs/platform/' },
    to: { path: '^(apps|libs/features)/' },
  },
  {
    name: 'features-know-no-door',
    comment:
      'A feature is used from web, worker and terminal alike. Return a value; let the app turn it into a page, a job or a line of output.',
    from: { path: '^libs/features/' },
    to: { path: '^apps/' },
  },
  {
    name: 'apps-stand-apart',
    comment:
      'An app never imports another app. What two apps need is the work of a feature or a pipe of the platform.',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
];

/** One rule per rung, made from the one array above. */
const ladder = LADDER.slice(0, -1).map((rung) => ({
  name: `ladder-${rung}`,
  comment:
    `${rung} may use only the rungs below it (see libs/features/README.md). ` +
    'Let the door ask the higher feature and pass the fact down, or write a sweep that does the follow-up.',
  from: { path: `^libs/features/${rung}/` },
  to: { path: `^libs/features/(${above(rung).join('|')})/` },
}));

const domain = [
  {
    name: 'domain-packages-are-islands',
    comment:
      'Domain packages do not know each other; only evidence (canonical JSON, digests) is shared. Let the feature combine their results.',
    from: { path: '^libs/domain/([^/]+)/' },
    to: { path: '^libs/domain/', pathNot: '^libs/domain/($1|evidence)/' },
  },
  {
    name: 'domain-imports-nothing-external',
    comment:
      'The domain is readable and re-runnable without any library: no packages, no node: modules. Hashing goes through #domain/evidence; a solver comes in as an argument.',
    from: { path: '^libs/domain/', pathNot: [PROOF, '^libs/domain/evidence/'] },
    to: { dependencyTypes: OUTSIDE },
  },
  {
    name: 'evidence-only-hashes',
    comment: 'The evidence package may use node:crypto for hashing, and nothing else from outside.',
    from: { path: '^libs/domain/evidence/', pathNot: PROOF },
    to: { dependencyTypes: OUTSIDE, pathNot: '^(node:)?crypto$' },
  },
];

const features = [
  {
    name: 'pure-by-name',
    comment:
      'A feature file without a role suffix is pure. It may use the domain, other suffix-less files beside it, and only types from elsewhere. Move the effect into the .service, .store or .jobs file and hand the fact in.',
    from: { path: PURE },
    to: {
      pathNot: ['^libs/domain/', `^libs/features/$1/${PURE_NAME}`],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'pure-files-know-no-roles',
    comment:
      'Not even the type of a .table, .store, .service, .jobs or .module file belongs in a pure file: those depend on it. Declare the type here and let them import it.',
    from: { path: PURE },
    to: { path: '^libs/features/$1/[^/.]+[.](?!(nl|en)[.])[^/]+[.]ts$', dependencyTypes: ['type-only'] },
  },
  {
    name: 'features-are-flat',
    comment:
      'A feature is one flat folder that can be read at a glance. A room that is too full wants a better idea, not a sub-folder.',
    from: {},
    to: { path: '^libs/features/[^/]+/[^/]+/' },
  },
  {
    name: 'neighbours-through-the-front-door',
    comment:
      'Another feature is used through its index.ts only. If what you need is not there, ask for it there.',
    from: { path: FEATURE },
    to: { path: '^libs/features/', pathNot: ['^libs/features/$1/', FRONT_DOOR, STORED] },
  },
  {
    name: 'apps-through-the-front-door',
    comment: 'Apps use a feature through its index.ts only, never its rooms.',
    from: { path: '^apps/' },
    to: { path: '^libs/features/', pathNot: [FRONT_DOOR, STORED] },
  },
  {
    name: 'not-through-your-own-front-door',
    comment: 'Inside a feature import the file itself; your own index.ts loads everything and makes knots.',
    from: { path: FEATURE },
    to: { path: '^libs/features/$1/index[.]ts$' },
  },
  {
    name: 'tables-and-stores-stay-home',
    comment:
      'How rows lie and the SQL around them are private to one folder. Ask the service of that feature, in the same transaction.',
    from: { path: '^(apps/[^/]+|libs/[^/]+/[^/]+)/' },
    to: { path: STORED, pathNot: '^$1/' },
  },
  {
    name: 'the-front-door-hides-the-stores',
    comment: 'index.ts hands out the module, services, pure functions and types; never a table or a store.',
    from: { path: FRONT_DOOR },
    to: { path: STORED },
  },
  {
    name: 'answer-path-is-small',
    comment:
      'Accepting an answer must stay tiny, fast and unlinkable: polls, questionnaires, invitations and platform/{database,pages,forms,clock,randomness,secrets} only; no queue, mail, session or staff login. Let a sweep do what follows.',
    from: { path: '^libs/features/answers/', pathNot: PROOF },
    to: {
      path: ['^libs/platform/', `^libs/features/(${below('answers').join('|')})/`],
      pathNot: [
        '^libs/features/(polls|questionnaires|invitations)/',
        '^libs/platform/(database|pages|forms|clock|randomness|secrets)/',
      ],
    },
  },
  {
    name: 'resident-pages-are-small',
    comment:
      'A resident who answers needs no account, queue or mail. Keep those out of the resident pages, so that they can be served by a program of their own.',
    from: { path: '^apps/web/src/resident/', pathNot: PROOF },
    to: { path: '^libs/platform/(queue|mail|staff-login|session)/' },
  },
];

const pages = [
  {
    name: 'forms-and-page-models-are-pure',
    comment:
      'A .form.ts turns a body into input or field errors, a .page.ts turns facts into a plain page model: no packages, no node: modules. Let the controller fetch and pass in.',
    from: { path: '^apps/.+[.](form|page)[.]ts$' },
    to: { dependencyTypes: OUTSIDE, dependencyTypesNot: ['type-only'] },
  },
];

const libraries = [
  {
    name: 'database-libraries-at-home',
    comment:
      'typeorm and pg live in platform/database (pg also under the queue); in a feature only the table, store and module files may touch typeorm.',
    from: {
      path: '^(apps|libs)/',
      pathNot: [PROOF, '^libs/platform/(database|queue)/', '[.](table|store|module)[.]ts$'],
    },
    to: { path: library('typeorm', '@nestjs/typeorm', 'pg') },
  },
  {
    name: 'queue-libraries-at-home',
    comment:
      'BullMQ and Redis are known to platform/queue only. Declare a job with defineJob and let a worker file handle it.',
    from: {
      path: '^(apps|libs)/',
      pathNot: [PROOF, '^libs/platform/queue/'],
    },
    to: { path: library('bullmq', 'ioredis', '@nestjs/bullmq') },
  },
  {
    name: 'mail-libraries-at-home',
    comment:
      'nodemailer and imapflow are known to platform/mail only. Build a message as a plain value and hand it to the mail pipe.',
    from: { path: '^(apps|libs)/', pathNot: [PROOF, '^libs/platform/mail/'] },
    to: { path: library('nodemailer', 'imapflow') },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other are one thought, or hide a third. Merge them, or move what they share below both.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nobody imports this file and it imports nothing. Use it or remove it.',
    from: {
      orphan: true,
      pathNot: ['[.]d[.]ts$', '^apps/[^/]+/src/main[.]ts$', '^apps/web/src/scripts/'],
    },
    to: {},
  },
  {
    name: 'no-test-code-in-production',
    comment:
      'What runs for residents does not lean on tests or scripts. Move what you need into a library, and let the tests use that.',
    from: { path: '^(apps|libs)/', pathNot: PROOF },
    to: { path: ['^(test|scripts)/', PROOF] },
  },
  {
    name: 'no-development-packages-in-production',
    comment: 'This package is not installed in production. Make it a dependency, or keep it in the tests.',
    from: { path: '^(apps|libs)/', pathNot: PROOF },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-unlisted-packages',
    comment:
      'This package is here only because another one brought it. List it in package.json with its exact version, or do without.',
    from: { path: '^(apps|libs)/', pathNot: PROOF },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'every-import-is-found',
    comment:
      'This import leads nowhere. Storeys are written #domain/…, #platform/…, #features/…, and every path ends in .js.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...storeys, ...ladder, ...domain, ...features, ...pages, ...libraries, ...everywhere].map(
    (rule) => ({
      severity: 'error',
      ...rule,
    }),
  ),
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^test/rules/plants/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
