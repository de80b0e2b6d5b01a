// The commands weight, tally and protect keep their contract on files: documents, exit codes, and faults that can be mended.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands } from './commands.js';
import { runTerminal, type Screen } from './run-terminal.js';

const POLL = 'test/golden/weighting';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'methods-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function samenspel(...args: string[]) {
  const seen = { printed: '', remarks: new Array<string>() };
  const screen: Screen = {
    print: (text) => void (seen.printed += text),
    remark: (line) => void seen.remarks.push(line),
    save: async () => undefined,
  };
  const code = await runTerminal(args, commands, screen);
  const document = seen.printed === '' ? undefined : JSON.parse(seen.printed);
  return { code, document, ...seen };
}

async function fileOf(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('samenspel weight', () => {
  const weigh = (margins: string, ...more: string[]) =>
    samenspel('weight', '--respondents', `${POLL}/respondents.csv`, '--margins', margins, ...more);
  const changed = async (from: string, to: string) => {
    const text = await readFile(`${POLL}/population_margins.csv`, 'utf8');
    return fileOf('margins.csv', text.replace(from, to));
  };

  it('gives the weights, estimates, intervals and tests of R', async () => {
    const expected = JSON.parse(await readFile(`${POLL}/expected.json`, 'utf8'));
    const asked = ['--questions', 'q1_windmolens', '--numeric', 'q3_rapportcijfer', '--by', 'wijk'];
    const { code, document } = await weigh(`${POLL}/population_margins.csv`, ...asked);
    expect(code).toBe(0);
    expect(document.weights['1']).toBeCloseTo(expected.weights.raked[0], 7);
    expect(document.kish.nEff).toBeCloseTo(expected.kish.nEff, 6);
    const { q1_ciprop: shares, q3_mean: mark, crosstab_q1_wijk: test } = expected.estimates.raked_withFpc;
    const [voor] = document.estimates;
    expect(voor).toMatchObject({ question: 'q1_windmolens', answer: 'voor', group: null, base: 800 });
    expect(voor.estimate).toBeCloseTo(shares.voor.xlogit.est, 9);
    expect(voor.ci95[0]).toBeCloseTo(shares.voor.xlogit.ci95[0], 9);
    const mean = document.estimates.find((each: { answer: string | null }) => each.answer === null);
    expect(mean).toMatchObject({ base: 756 });
    expect(mean.se).toBeCloseTo(mark.q3.se, 9);
    expect(document.crosstabs[0].p).toBeCloseTo(test.chisq.F.p, 8);
  });

  it('says what trimming breaks, and states no uncertainty for an open link', async () => {
    const asked = ['--trim', '0.3:3', '--sample', 'open', '--questions', 'q1_windmolens'];
    const { document, remarks } = await weigh(`${POLL}/population_margins.csv`, ...asked);
    const other = document.margins.find((each: { category: string }) => each.category === 'anders');
    expect(other.target).toBe(370);
    expect(other.reached).toBeCloseTo(584.7, 0);
    expect(document.estimates[0]).toMatchObject({ se: null, ci95: null });
    expect(document.precision).toBe('none');
    expect(remarks.join(' ')).toContain('58.0% off');
  });

  it('names file, line, column and remedy of margins that do not fit', async () => {
    const apart = await weigh(await changed('18130', '18140'));
    expect(apart).toMatchObject({ code: 2, printed: '' });
    expect(apart.remarks[0]).toContain('do not add up: the categories of age make 74010 people');
    const word = await weigh(await changed('370', 'veel'));
    expect(word.remarks[0]).toContain('line 8, column "total": expected a number of people');
    const gone = await weigh(await changed('wijk,Geffen,5920', 'wijk,Elders,5920'));
    expect(gone.remarks[0]).toMatch(
      /respondents\.csv, line \d+, column "wijk": expected a category of the margins .* found "Geffen"/,
    );
    const none = await weigh(await changed('gender,anders,370', 'gender,anders,0\ngender,x,370'));
    expect(none.remarks[0]).toContain('line 8, column "total": expected more than 0 people for "anders"');
    // A class by the same name in another variable is not the one that is meant.
    const before = 'gender,man,36482\ngender,vrouw,37148\ngender,anders,370';
    const after = 'age,man,0\ngender,man,0\ngender,vrouw,37148\ngender,anders,36852';
    const twice = await weigh(await changed(before, after));
    expect(twice.remarks[0]).toContain(
      'line 7, column "total": expected more than 0 people for "man" of gender',
    );
    const size = await weigh(`${POLL}/population_margins.csv`, '--population', '70000');
    expect(size.remarks[0]).toContain('add up to 74000 people, not 70000');
    const bounds = await weigh(`${POLL}/population_margins.csv`, '--trim', '2:3');
    expect(bounds.remarks[0]).toContain('--trim: expected a number below 1');
  });

  it('proposes to join an empty class, and the nearest margins when they exclude each other', async () => {
    const empty = await weigh(await changed('gender,anders,370', 'gender,anders,300\ngender,onbekend,70'));
    expect(empty).toMatchObject({ code: 3 });
    expect(empty.document.refusals[0]).toMatchObject({
      refused: 'empty-class',
      proposal: { join: { variable: 'gender', category: 'onbekend', into: 'anders' } },
    });
    const respondents = await fileOf('people.csv', 'age;home\njong;a\njong;a\noud;b\n');
    const margins = await fileOf(
      'both.csv',
      'variable;category;total\nage;jong;10\nage;oud;20\nhome;a;15\nhome;b;15\n',
    );
    const apart = await samenspel('weight', '--respondents', respondents, '--margins', margins);
    expect(apart.code).toBe(3);
    expect(apart.document.refusals[0].proposal.margins).toHaveLength(4);
  });

  it('takes strata, clusters and the size of the population from columns', async () => {
    const rows = ['wijk;huis;trekking;hoeveel;c', 'a;1;2;4;1', 'a;2;2;4;3', 'b;1;5;10;2', 'b;2;5;10;8'];
    const respondents = await fileOf('strata.csv', rows.join('\n'));
    const margins = await fileOf('wijken.csv', 'variable;category;total\nwijk;a;4\nwijk;b;10\n');
    const given = ['weight', '--respondents', respondents, '--margins', margins, '--numeric', 'c'];
    const drawn = ['--base-weight', 'trekking', '--strata', 'wijk', '--fpc', 'hoeveel'];
    const { document } = await samenspel(...given, ...drawn);
    // By hand: total 4·2 + 10·5; variance (4²·(1−2/4)·2/2 + 10²·(1−2/10)·18/2) / 14².
    expect(document.estimates[0].estimate).toBeCloseTo(58 / 14, 12);
    expect(document.estimates[0].se).toBeCloseTo(Math.sqrt(8 + 720) / 14, 12);
    // House 1 of one stratum is another house than house 1 of the other.
    const inHouses = await samenspel(...given, ...drawn, '--cluster', 'huis');
    expect(inHouses.document.estimates[0].se).toBeCloseTo(Math.sqrt(8 + 720) / 14, 12);
    const alone = await samenspel(...given, '--cluster', 'wijk', '--fpc', 'hoeveel');
    expect(alone.remarks[0]).toContain(
      'line 4, column "hoeveel": expected the same number in the whole stratum, found 10 after 4',
    );
    const empty = await fileOf('leeg.csv', 'wijk;c\na;1\nb;2\n');
    const single = await samenspel(
      'weight',
      '--respondents',
      empty,
      '--margins',
      margins,
      '--strata',
      'wijk',
    );
    expect(single.code).toBe(3);
    expect(single.remarks[0]).toContain('leeg.csv: stratum "a" has one respondent or cluster');
    expect(single.document.refusals[0].proposal).toEqual({ join: { stratum: 'a', into: 'b' } });
  });

  it('reads round numbers as R writes them', async () => {
    const respondents = await fileOf('r.csv', 'age,c\njong,1e+05\njong,2\noud,3\noud,-1.5e-3\n');
    const margins = await fileOf('r-margins.csv', 'variable,category,total\nage,jong,1e+05\nage,oud,3e+05\n');
    const given = ['weight', '--respondents', respondents, '--margins', margins, '--numeric', 'c'];
    const { code, document } = await samenspel(...given);
    expect(code).toBe(0);
    expect(document.weights).toEqual({ '0': 50_000, '1': 50_000, '2': 150_000, '3': 150_000 });
    expect(document.estimates[0].estimate).toBeCloseTo((100_002 * 50_000 + 2.9985 * 150_000) / 400_000, 6);
  });

  it('turns shares into people when it is told how many there are, and says what is missing when not', async () => {
    const respondents = await fileOf('shared.csv', 'age\njong\njong\noud\noud\n');
    const shares = await fileOf('shares.csv', 'variable,category,total\nage,jong,25\nage,oud,75\n');
    const parts = await fileOf('parts.csv', 'variable,category,total\nage,jong,0.25\nage,oud,0.75\n');
    for (const margins of [shares, parts]) {
      const given = ['weight', '--respondents', respondents, '--margins', margins];
      const { document } = await samenspel(...given, '--population', '400');
      expect(document.weights).toEqual({ '0': 50, '1': 50, '2': 150, '3': 150 });
    }
    const without = await samenspel('weight', '--respondents', respondents, '--margins', parts);
    expect(without).toMatchObject({ code: 2 });
    expect(without.remarks[0]).toContain('or shares with --population');
  });

  it('keeps the sum of the weights also when every weight is cut', async () => {
    const { document } = await weigh(`${POLL}/population_margins.csv`, '--trim', '0.999:1.05');
    const weights = Object.values<number>(document.weights);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(74_000, 6);
    expect(Math.max(...weights)).toBeLessThanOrEqual((1.05 * 74_000) / 800 + 1e-9);
  });

  it('reads margins from a table of CBS StatLine', async () => {
    const respondents = await fileOf(
      'some.csv',
      'Geslacht,Leeftijd\nMannen,jong\nVrouwen,oud\nMannen,oud\nVrouwen,jong\n',
    );
    const table = await fileOf(
      'statline.csv',
      '"Geslacht";"Leeftijd";"Perioden";"Bevolking (aantal)"\n"Totaal mannen en vrouwen";"jong";"2026";"30"\n' +
        '"Mannen";"jong";"2026";"10"\n"Mannen";"oud";"2026";"20"\n"Vrouwen";"jong";"2026";"20"\n"Vrouwen";"oud";"2026";"30"\n"Bron: CBS";"";"";""\n',
    );
    const { code, document } = await samenspel('weight', '--respondents', respondents, '--margins', table);
    expect(code).toBe(0);
    expect(document.population).toBeCloseTo(80, 9);
  });
});

describe('samenspel tally', () => {
  const count = (file: string, method: string, ...more: string[]) =>
    samenspel('tally', '--ballots', file, '--method', method, ...more);
  const BLT = '3 2\n6 1 2 0\n3 2 3 0 # three\n2 3 0\n0\n"Ada"\n"Bo"\n"Cas"\n"Raad"\n';

  it('counts a BLT file in every way', async () => {
    const file = await fileOf('raad.blt', BLT);
    const stv = await count(file, 'stv-scottish');
    expect(stv.document).toMatchObject({ winners: [1, 2], quota: 4 });
    expect(stv.document.rounds[1]).toMatchObject({
      votes: { '1': 4, '2': 4.99998, '3': 2 },
      nontransferable: 0.00002,
    });
    expect(stv.remarks).toEqual(['Elected: Ada, Bo.']);
    expect((await count(file, 'irv', '--seats', '1')).document).toMatchObject({ winners: [1], condorcet: 1 });
    for (const method of ['plurality', 'schulze', 'condorcet'])
      expect((await count(file, method, '--seats', '1')).document.winners).toEqual([1]);
    expect((await count(file, 'approval', '--seats', '1')).document.winners).toEqual([2]);
  });

  it.each(['irv', 'condorcet', 'schulze'])(
    'elects one with %s, and refuses more seats by name',
    async (method) => {
      const { code, remarks } = await count(await fileOf('raad.blt', BLT), method, '--seats', '2');
      expect(code).not.toBe(0);
      expect(remarks.join()).toContain(`--seats: expected 1 with --method ${method}`);
    },
  );

  it('counts scores and rankings from tables', async () => {
    const scores = await fileOf('scores.csv', 'id;Ada;Bo;aantal\n1;5;2;3\n2;0;4;5\n');
    expect((await count(scores, 'score')).document).toMatchObject({
      winners: [2],
      rounds: [{ votes: { '1': 15, '2': 26 } }],
    });
    const ranks = await fileOf('ranks.csv', 'first,second\nBo,Ada\nAda,undervote\nAda,Bo\n');
    expect((await count(ranks, 'irv')).document).toMatchObject({
      winners: [1],
      candidates: [{ name: 'Ada' }, { name: 'Bo' }],
    });
    const council = await fileOf('ward.csv', '3,2,\n6,1,2,\n3,2,3,\n2,3,\n"Candidate 1","Ada","X",\n');
    expect((await count(council, 'stv-scottish')).document).toMatchObject({ winners: [1, 2], quota: 4 });
  });

  it('asks for a lot and takes the one that was drawn', async () => {
    const file = await fileOf('level.blt', '2 1\n1 1 0\n1 2 0\n0\n"Ada"\n"Bo"\n"x"\n');
    const level = await count(file, 'irv');
    expect(level).toMatchObject({ code: 3, document: { refused: 'lot-needed', tied: [1, 2] } });
    expect((await count(file, 'irv', '--lots', '1,2')).document.winners).toEqual([2]);
    expect((await count(file, 'plurality', '--lots', '1,2')).document.winners).toEqual([1]);
  });

  it('asks for a lot only between those whom no earlier stage tells apart', async () => {
    const text = '5 1\n6 1 0\n5 2 0\n5 3 0\n1 4 2 0\n1 4 3 0\n15 5 0\n0\n"A"\n"B"\n"C"\n"D"\n"E"\n"x"\n';
    const file = await fileOf('three.blt', text);
    for (const method of ['irv', 'stv-scottish'])
      expect((await count(file, method)).document).toMatchObject({
        ...{ refused: 'lot-needed', tied: [2, 3], proposal: { lots: [2, 3] } },
      });
  });

  it('names the cell of a table of marks that is no number, instead of taking the numbers for names', async () => {
    const file = await fileOf('marks.csv', 'Ada,Bo,Cas\n1,,1\n1,1,\n,x,1\n');
    const { code, remarks } = await count(file, 'approval');
    expect(code).toBe(2);
    expect(remarks[0]).toMatch(/marks\.csv, line 4, column "Bo": expected a number or nothing, found "x"/);
  });

  it('takes headings that count ranks for ranks, also where candidates are numbers', async () => {
    const file = await fileOf('numbers.csv', 'Voorkeur 1,Voorkeur 2,\n101,102,\n102,103,\n102,,\n');
    const { document } = await count(file, 'irv');
    expect(document).toMatchObject({ winners: [2], rounds: [{ votes: { '1': 1, '2': 2, '3': 0 } }] });
  });

  it('adds up scores below zero and with a comma', async () => {
    const file = await fileOf('below.csv', 'Ada;Bo\n10;5,5\n-1;2\n');
    const { document } = await count(file, 'score');
    expect(document.rounds[0].votes).toEqual({ '1': 9, '2': 7.5 });
  });

  it.each(['plurality', 'approval', 'borda', 'irv', 'condorcet', 'schulze', 'stv-scottish'])(
    'elects nobody by %s when nobody marked anything',
    async (method) => {
      const { code, remarks } = await count(await fileOf('none.blt', '2 1\n3 0\n0\n'), method);
      expect(code).toBe(2);
      expect(remarks[0]).toContain('expected at least one ballot with a mark');
    },
  );

  it('names a lot that is no candidate as it was typed', async () => {
    const { remarks } = await count(await fileOf('raad.blt', BLT), 'irv', '--lots', '2,x,9');
    expect(remarks).toEqual([
      '--lots: expected candidate numbers from 1 to 3, found "x"',
      '--lots: expected candidate numbers from 1 to 3, found "9"',
    ]);
  });

  it('leaves out who withdrew', async () => {
    const file = await fileOf('less.blt', '3 1\n-1\n3 1 2 0\n2 3 0\n0\n');
    for (const method of ['irv', 'stv-scottish', 'plurality', 'schulze', 'condorcet'])
      expect((await count(file, method)).document.winners).toEqual([2]);
  });

  it('passes over remarks and empty lines before the first line that says something', async () => {
    const file = await fileOf('remark.blt', '# made by hand\n\n2 1 # two people\n2 1 2 0\n1 2 0\n0\n');
    expect((await count(file, 'irv')).document.winners).toEqual([1]);
  });

  it('names the line of a ballot that is wrong', async () => {
    const file = await fileOf('bad.blt', '2 1\n1 1 2\n1 1 1 0\n2 3 0\n1 Bo 2 0\n1 1=x 0\nveel 1 0\n0\n');
    const { code, remarks } = await count(file, 'irv');
    expect(code).toBe(2);
    expect(remarks.map((line) => line.replace(/^.*bad\.blt, /, ''))).toEqual([
      'line 2: expected a ballot that ends with 0, found "2": put 0 behind the last candidate',
      'line 3: expected every candidate once, found 1 again: leave out one of the two',
      ...[
        [4, '3'],
        [5, 'Bo'],
        [6, 'x'],
      ].map(
        ([line = '', found = '']) =>
          `line ${line}: expected candidate numbers from 1 to 2, found "${found}": write the number of a candidate, or - for a rank that was skipped`,
      ),
      'line 7: expected the number of ballots, found "veel": begin the line with how many there are of this ballot',
    ]);
    const gone = await fileOf('gone.blt', '2 1\n-3\n1 1 0\n0\n');
    expect((await count(gone, 'irv')).remarks[0]).toContain(
      'line 2: expected numbers of candidates who withdrew, from -1 to -2, found "-3"',
    );
    const few = await fileOf('few.blt', '2 2\n-1\n1 2 0\n0\n');
    expect((await count(few, 'stv-scottish')).remarks[0]).toContain('who still stand');
    const nothing = await fileOf('nothing.blt', '2 1\n0\n');
    for (const method of ['irv', 'stv-scottish'])
      expect((await count(nothing, method)).remarks[0]).toContain('at least one ballot with a mark');
    const level = await fileOf('tie.blt', '2 1\n1 1=2 0\n0\n');
    expect((await count(level, 'stv-scottish')).remarks[0]).toContain('level ranks');
  });
});

describe('samenspel protect', () => {
  const variables = [
    { name: 'wijk', categories: ['Centrum', 'Lith'] },
    { name: 'leeftijd', categories: ['jong', 'oud'] },
  ];

  it('hides what must be hidden, the same every time', async () => {
    const file = await fileOf(
      'table.json',
      JSON.stringify({
        variables,
        counts: [
          [4, 30],
          [25, 40],
        ],
      }),
    );
    const { code, document, printed } = await samenspel('protect', '--table', file);
    expect(code).toBe(0);
    expect(document.hidden[0]).toEqual({ cell: ['Centrum', 'jong'], because: 'primary' });
    expect(document.hidden).toHaveLength(4);
    expect(document.leaks).toEqual([]);
    expect((await samenspel('protect', '--table', file)).printed).toBe(printed);
  });

  it('looks through what somebody else hid', async () => {
    const hidden = [['Centrum', 'jong']];
    const file = await fileOf(
      'hidden.json',
      JSON.stringify({
        variables,
        counts: [
          [4, 30],
          [25, 40],
        ],
        hidden,
      }),
    );
    const { code, document } = await samenspel('protect', '--table', file);
    expect(code).toBe(3);
    expect(document.leaks).toEqual([{ cell: ['Centrum', 'jong'], low: 4, high: 4, leak: 'exact' }]);
  });

  it('takes a category for the same in every table, in whatever order it stands', async () => {
    const [wijk, age] = variables;
    const vote = { name: 'stem', categories: ['voor', 'tegen'] };
    const turned = { name: 'stem', categories: ['tegen', 'voor'] };
    const tables = [
      {
        variables: [wijk, vote],
        counts: [
          [4, 30],
          [25, 40],
        ],
      },
      {
        variables: [age, turned],
        counts: [
          [40, 20],
          [30, 9],
        ],
      },
    ];
    const file = await fileOf('turned.json', JSON.stringify({ tables }));
    const { document } = await samenspel('protect', '--table', file);
    expect(document.leaks).toEqual([]);
    const names = document.hidden.map(({ cell }: { cell: string[] }) => cell.join('|'));
    expect(names).toEqual(expect.arrayContaining(['Centrum|voor', 'oud|voor']));
    const apart = [tables[0], { variables: [turned], counts: [70, 30] }];
    const other = await fileOf('apart.json', JSON.stringify({ tables: apart }));
    expect((await samenspel('protect', '--table', other)).remarks[0]).toContain(
      '"voor" counts 30 people here and 29',
    );
  });

  it('refuses a variable twice, more people than there are, and hidden cells that are not there', async () => {
    const twice = {
      variables: [variables[0], variables[0]],
      counts: [
        [1, 2],
        [3, 1e9],
      ],
      hidden: [['Centrum', 'jong']],
    };
    const { code, remarks } = await samenspel(
      'protect',
      '--table',
      await fileOf('odd.json', JSON.stringify(twice)),
    );
    expect(code).toBe(2);
    expect(remarks.map((line) => line.replace(/^.*odd\.json, /, ''))).toEqual([
      'column "variables": expected every variable once, found "wijk" again',
      'column "counts[1][1]": expected a whole number of people, from 0 to 20000000, found 1000000000',
      'column "hidden[0]": expected a cell of the table: its categories in order, "*" for a margin; found ["Centrum","jong"]',
    ]);
  });

  it('names the place of every fault in the file', async () => {
    const file = await fileOf('faulty.json', JSON.stringify({ variables, counts: [[4, -1], [25]] }));
    const { code, remarks } = await samenspel('protect', '--table', file);
    expect(code).toBe(2);
    expect(remarks.map((line) => line.replace(/^.*faulty\.json, /, ''))).toEqual([
      'column "counts[0][1]": expected a whole number of people, from 0 to 20000000, found -1',
      'column "counts[1]": expected a list of 2, one for each category of leeftijd, found a list of 1',
    ]);
    const broken = await fileOf('broken.json', '{"variables":');
    expect((await samenspel('protect', '--table', broken)).remarks[0]).toContain('expected JSON');
  });
});
