// Counts real elections again: all 351 Scottish wards of 2017, contests of RCTab, and two that tell methods apart.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import {
  presentSets,
  readColumns,
  readJson,
  referencePath,
  whereReference,
} from '../../../test/support/reference-data.js';
import { borda } from './borda.js';
import { countIrv, type IrvRules } from './count-irv.js';
import { condorcetWinner, pairwise } from './pairwise.js';
import type { Election, RankedBallot } from './ranked-ballot.js';
import { schulze } from './schulze.js';
import { settleTie } from './settle-tie.js';
import { countStvScottish, UNITS_PER_VOTE } from './stv-scottish.js';

const one = (count: number, ...ranking: number[]): RankedBallot => ({
  count,
  ranking: ranking.map((candidate) => [candidate]),
});

describe(`${whereReference}the Scottish wards of 2017`, () => {
  const folder = referencePath('ballots', 'scottish_2017');
  const wards = presentSets('ballots', ['scottish_2017']).flatMap(() =>
    fs.readdirSync(folder).filter((name) => fs.existsSync(`${folder}/${name}/ballots.csv`)),
  );

  function electionOf(ward: string): Election {
    const [head = '', ...lines] = fs.readFileSync(`${folder}/${ward}/ballots.csv`, 'utf8').split('\n');
    const candidates = Number.parseInt(head, 10);
    const ballots = lines
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split(',').filter(Boolean).map(Number))
      .map(([count = 0, ...ranking]) => one(count, ...ranking));
    return { candidates, ballots };
  }

  it('elects whom the returning officers declared, with their quota and stages', () => {
    const wrong = wards.filter((ward) => {
      const expected = readJson(`${folder}/${ward}/expected.json`);
      const count = countStvScottish(electionOf(ward), expected.seats, []);
      if (!count.ok) return true;
      const same =
        count.quota === expected.quota &&
        count.stages.length === expected.stages.length &&
        JSON.stringify(count.winners) ===
          JSON.stringify(expected.elected.map(({ id }: { id: number }) => id));
      return !same || !sameStages(count.stages, expected.stages);
    });
    expect(wrong).toEqual([]);
  });

  type Expected = { readonly votes: readonly string[]; readonly nonTransferable: string };
  const sameStages = (
    stages: readonly { readonly votes: Float64Array }[],
    expected: readonly Expected[],
  ): boolean =>
    stages.every(({ votes: [lost = 0, ...votes] }, index) => {
      const text = [...votes, lost].map((units) => (units / UNITS_PER_VOTE).toFixed(5));
      const stage = expected[index];
      return JSON.stringify(text) === JSON.stringify([...(stage?.votes ?? []), stage?.nonTransferable]);
    });

  it('counts a small ward by hand', () => {
    const ballots = [one(6, 1, 2), one(3, 2, 3), one(2, 3)];
    const count = countStvScottish({ candidates: 3, ballots }, 2, []);
    if (!count.ok) throw new Error(count.refused);
    expect(count.quota).toBe(4);
    expect(count.winners).toEqual([1, 2]);
    expect([...(count.stages[1]?.votes ?? [])]).toEqual([2, 400_000, 499_998, 200_000]);
  });

  it('asks for a lot only when candidates never differed, and takes the one that was drawn', () => {
    const election = { candidates: 3, ballots: [one(2, 1), one(1, 2), one(1, 3)] };
    expect(countStvScottish(election, 2, [])).toMatchObject({
      refused: 'lot-needed',
      stage: 2,
      tied: [2, 3],
      decides: 'who-is-excluded',
    });
    expect(countStvScottish(election, 2, [3, 2, 1])).toMatchObject({ ok: true, winners: [1, 2] });
    expect(countStvScottish(election, 2, [2, 3, 1])).toMatchObject({ ok: true, winners: [1, 3] });
  });

  it('looks back to the most recent stage at which they differed before any lot', () => {
    const earlier = [Float64Array.of(0, 5, 5, 5), Float64Array.of(0, 5, 4, 4), Float64Array.of(0, 1, 3, 2)];
    expect(settleTie({ tied: [1, 2, 3], wanted: 'lowest', earlier }, [1, 2, 3])).toBe(3);
    expect(settleTie({ tied: [1, 2, 3], wanted: 'highest', earlier }, [])).toBe(1);
  });

  it('refuses level ranks and more seats than candidates', () => {
    const level: Election = { candidates: 2, ballots: [{ count: 1, ranking: [[1, 2]] }] };
    expect(countStvScottish(level, 1, [])).toEqual({ ok: false, refused: 'level-ranks' });
    expect(countStvScottish({ candidates: 1, ballots: [] }, 2, [])).toMatchObject({
      refused: 'too-few-candidates',
    });
  });
});

describe(`${whereReference}elections with one winner`, () => {
  function openPreflib(name: string, file: string) {
    const folder = referencePath('ballots', name);
    const lines = fs.readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean);
    const ballots = lines
      .filter((line) => !line.startsWith('#'))
      .map((line): RankedBallot => {
        const [count = '', order = ''] = line.split(': ');
        const levels = [...order.matchAll(/\{([^}]*)\}|(\d+)/g)].map((level) => level[1] ?? level[2] ?? '');
        return { count: Number(count), ranking: levels.map((level) => level.split(',').map(Number)) };
      });
    const expected = readJson(`${folder}/expected.json`);
    return { expected, election: { candidates: Object.keys(expected.candidates).length, ballots } };
  }

  const files = {
    burlington_2009: 'ballots.toi',
    debian_dpl_2012: 'ballots.toc',
    debian_dpl_2003: 'ballots.soi',
  };
  for (const set of presentSets('ballots', ['burlington_2009', 'debian_dpl_2012', 'debian_dpl_2003']))
    it(`counts ${set} in every way`, () => {
      const { expected, election } = openPreflib(set, files[set]);
      const pairs = pairwise(election);
      const numbers = Object.keys(expected.candidates).map(Number);
      for (const row of numbers)
        for (const column of numbers.filter((other) => other !== row)) {
          expect(pairs[row]?.[column]).toBe(expected.pairwise[row][column]);
          expect(schulze(pairs).paths[row]?.[column]).toBe(expected.schulze.strongestPaths[row][column]);
        }
      expect([condorcetWinner(pairs)]).toEqual(expected.condorcetWinner);
      expect(schulze(pairs).winners).toEqual(expected.schulze.winners);
      for (const candidate of numbers) {
        expect(borda(election, 'nothing')[candidate]).toBeCloseTo(expected.borda_unrankedZero[candidate], 6);
        expect(borda(election, 'mean')[candidate]).toBeCloseTo(expected.borda_unrankedAverage[candidate], 6);
      }
      const count = countIrv(election, []);
      if (!count.ok) throw new Error(count.refused);
      expect([count.winner]).toEqual(expected.irv.winners);
      const rounds = count.rounds.map(({ votes }) =>
        Object.fromEntries([...votes.entries()].slice(1).filter(([, value]) => value > 0)),
      );
      expect(rounds).toEqual(expected.irv.rounds.map(({ votes }: { votes: object }) => votes));
    });

  it('elects Kiss by rounds and Montroll by pairs in an election of that shape', () => {
    const ballots = [one(30, 1, 2, 3), one(25, 2, 1, 3), one(25, 3, 2, 1), one(6, 3, 2, 1)];
    const election = { candidates: 3, ballots };
    expect(countIrv(election, [])).toMatchObject({ ok: true, winner: 1 });
    expect(condorcetWinner(pairwise(election))).toBe(2);
    expect(schulze(pairwise(election)).winners).toEqual([2]);
  });

  it('has no winner by pairs when they go round, and asks for a lot when all are level', () => {
    const circle = { candidates: 3, ballots: [one(1, 1, 2, 3), one(1, 2, 3, 1), one(1, 3, 1, 2)] };
    expect(condorcetWinner(pairwise(circle))).toBeUndefined();
    expect(schulze(pairwise(circle)).winners).toEqual([1, 2, 3]);
    expect(countIrv(circle, [])).toMatchObject({ refused: 'lot-needed', tied: [1, 2, 3] });
    expect(countIrv(circle, [2, 3, 1])).toMatchObject({ ok: true, winner: 3 });
    expect(countIrv({ candidates: 2, ballots: [] }, [])).toEqual({ ok: false, refused: 'no-votes' });
  });
});

describe(`${whereReference}contests of RCTab`, () => {
  type Report = { tally: Record<string, string>; tallyResults: { elected?: string }[] };
  const RULES: Record<string, IrvRules> = {
    '2013_minneapolis_mayor': { batches: true },
    '2017_minneapolis_mayor': { batches: true },
    '2015_portland_mayor': { batches: true },
    continue_tabulation_test: { untilTwo: true },
  };

  for (const name of presentSets('ballots/rctab', [
    '2013_minneapolis_mayor',
    '2017_minneapolis_mayor',
    '2015_portland_mayor',
  ] as const))
    it(`gives every round of ${name}`, () => {
      const folder = referencePath('ballots', 'rctab', name);
      const { candidates, rules } = readJson(`${folder}/${name}_config.json`);
      const names: string[] = candidates.map((each: { name: string }) => each.name.trim());
      names.push('Undeclared Write-ins');
      const election = {
        candidates: names.length,
        ballots: readPapers(
          `${folder}/${name}_cvr.csv`,
          names,
          rules.overvoteRule,
          Number(rules.maxSkippedRanksAllowed),
        ),
      };
      const count = countIrv(
        election,
        names.map((_, index) => names.length - index),
        {
          ...RULES[name],
          outFirst: [names.length],
        },
      );
      if (!count.ok) throw new Error(count.refused);
      const report: Report[] = readJson(`${folder}/${name}_expected_detailed_report.json`).results;
      const rounds = count.rounds.map(({ votes }) =>
        Object.fromEntries(names.map((each, index) => [each, String(votes[index + 1] ?? 0)])),
      );
      report.forEach(({ tally }, round) => {
        for (const [candidate, votes] of Object.entries(tally))
          expect([round, candidate, rounds[round]?.[candidate.trim()]]).toEqual([round, candidate, votes]);
      });
      expect(count.rounds).toHaveLength(report.length);
    });

  function readPapers(
    file: string,
    names: readonly string[],
    overvote: string,
    skips: number,
  ): RankedBallot[] {
    const header = fs.readFileSync(file, 'utf8').split('\n')[0] ?? '';
    const titles = [...header.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)]
      .slice(0, -1)
      .map((cell) => (cell[2] ?? cell[1] ?? '').trim());
    const column = readColumns(file);
    const ranks = titles
      .filter((title) => !/^count$/i.test(title) && title !== '')
      .map((title) => column(title));
    const counts = titles.filter((title) => /^count$/i.test(title)).map((title) => column(title));
    return (ranks[0] ?? []).map((_, row) => {
      const cells = ranks.map((rank) => (rank[row] ?? '').trim());
      return { count: Number(counts[0]?.[row] ?? 1), ranking: rankingOf(cells, names, { overvote, skips }) };
    });
  }

  /** What the rules of the place make of skipped ranks and double marks. */
  function rankingOf(
    cells: readonly string[],
    names: readonly string[],
    { overvote, skips }: { readonly overvote: string; readonly skips: number },
  ): number[][] {
    const ranking: number[][] = [];
    let skipped = 0;
    for (const cell of cells) {
      if (cell === 'overvote' && overvote === 'exhaustImmediately') break;
      const blank = cell === '' || cell === 'undervote';
      skipped = blank ? skipped + 1 : 0;
      if (skipped > skips) break;
      const number = cell === 'UWI' ? names.length : names.indexOf(cell) + 1;
      if (!blank && cell !== 'overvote' && !ranking.flat().includes(number)) ranking.push([number]);
    }
    return ranking;
  }
});
