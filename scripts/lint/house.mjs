// The rules of the house that no existing ESLint rule knows, gathered as one plugin; each message says what to do instead.
import { documented } from './documented.mjs';
import { fewParameters } from './few-parameters.mjs';
import { fileName } from './file-name.mjs';
import { forbid } from './forbid.mjs';
import { headerSentence } from './header-sentence.mjs';
import { plainNames } from './plain-names.mjs';
import { transactionFirst } from './transaction-first.mjs';

const CRYPTO_DICE = /^(randomUUID|randomBytes|randomInt|randomFill|randomFillSync|getRandomValues)$/;

export const house = {
  meta: { name: 'house' },
  rules: {
    documented,
    'few-parameters': fewParameters,
    'file-name': fileName,
    'header-sentence': headerSentence,
    'plain-names': plainNames,
    'transaction-first': transactionFirst,
    'clock-as-argument': forbid(
      [
        "MemberExpression[object.name='Date'][property.name='now']",
        "NewExpression[callee.name='Date'][arguments.length=0]",
        "CallExpression[callee.name='Date']",
        "MemberExpression[object.name='performance'][property.name='now']",
        "MemberExpression[object.property.name='hrtime'], MemberExpression[property.name='hrtime']",
      ],
      'Time comes in as an argument: take a Clock (#platform/clock) or a `now: Date`. Only platform/clock reads the clock.',
    ),
    'dice-as-argument': forbid(
      [
        "MemberExpression[object.name='Math'][property.name='random']",
        `MemberExpression[property.name=${String(CRYPTO_DICE)}]`,
        `ImportSpecifier[imported.name=${String(CRYPTO_DICE)}]`,
      ],
      'Dice and ids come in as an argument: take Randomness (#platform/randomness). Only platform/randomness throws dice.',
    ),
    'settings-in-config': forbid(
      [
        "MemberExpression[object.name='process'][property.name='env']",
        "MemberExpression[object.name='process'][property.value='env']",
        "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
      ],
      'The environment is read once, in #platform/config; take the setting you need from Config.',
    ),
    'no-enum': forbid(['TSEnumDeclaration'], "Write a union of literals: type PollState = 'draft' | 'open'."),
    'no-default-export': forbid(
      ['ExportDefaultDeclaration', "ExportSpecifier[exported.name='default']"],
      'Export by name, so that every reader meets the same word everywhere.',
    ),
    'data-source-at-home': forbid(
      [
        "ImportDeclaration[source.value='typeorm'] ImportSpecifier[imported.name='DataSource']",
        "ImportDeclaration[source.value='@nestjs/typeorm'] ImportSpecifier[imported.name=/^(InjectDataSource|InjectEntityManager|InjectRepository)$/]",
      ],
      'Only platform/database holds the DataSource: open a transaction with Transactions.run(tx => …) and hand tx on.',
    ),
    'http-stays-in-apps': forbid(
      [
        "ImportDeclaration[source.value='@nestjs/common'] ImportSpecifier[imported.name=/(Exception|HttpStatus)$/]",
      ],
      "Below apps nobody knows HTTP: return { ok: false, refused: '…' } for what may be expected, throw an Error for the rest.",
    ),
    'every-test-counts': forbid(
      [
        'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|failing)$/]',
        'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
      ],
      'A test that does not run proves nothing: mend it or remove it.',
    ),
  },
};
