import { FrameworkCatalogue } from '../../src/framework/framework-catalogue.js';
import { demoSheet } from '../../src/demo/demo-assessments.js';
import { scoredSheetOf } from '../../src/report-content/service-score.js';
import { LEVEL_RANGE } from '../../src/scoring/answer.js';
import { scorePrepared } from '../../src/scoring/score.js';
import { median } from './numbers.js';
import type { Measured } from './numbers.js';

const ROUNDS = 7;
const RUNS = 20_000;

/** A whole result a second on one core, beside a bare loop over typed arrays that makes the same sums. */
export function benchScoring(): Measured {
  const catalogue = new FrameworkCatalogue();
  const prepared = catalogue.prepared('evidence')!;
  const sheet = scoredSheetOf(demoSheet('nice-2009-09'));
  const bare = bareSums(catalogue);
  const rates: number[] = [];
  const bareRates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rates.push(rate(() => scorePrepared(prepared, sheet).overall.score!));
    bareRates.push(rate(bare));
  }
  const perSecond = median(rates);
  return {
    what: 'scoring one full sheet, whole result',
    figure: `${Math.round(perSecond).toLocaleString('en')} a second`,
    aim: '≥ 20 000 a second on one core',
    met: perSecond >= 20_000,
    detail: {
      'bare loop over typed arrays, a second': Math.round(median(bareRates)),
      'ratio to the bare loop': (perSecond / median(bareRates)).toFixed(3),
    },
  };
}

function rate(work: () => number): number {
  let sum = 0;
  const from = process.hrtime.bigint();
  for (let run = 0; run < RUNS; run++) sum += work();
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  if (!Number.isFinite(sum)) throw new Error('no sum');
  return RUNS / seconds;
}

/** Score, low, high and coverage, overall and by dimension: sums only, no gates, no explanation. */
function bareSums(catalogue: FrameworkCatalogue): () => number {
  const { structure } = catalogue.version;
  const sheet = demoSheet('nice-2009-09');
  const byCode = new Map(sheet.answers.map((answer) => [answer.factor, answer]));
  const weights = Float64Array.from(structure.factors, ({ code }) => catalogue.scheme('evidence')!.weights[code]!);
  const levels = Float64Array.from(structure.factors, ({ code }) => byCode.get(code)?.level ?? 0);
  const ranges = Float64Array.from(
    structure.factors,
    ({ code }) => LEVEL_RANGE[byCode.get(code)?.confidence ?? 'medium'],
  );
  const codes = structure.dimensions.map(({ code }) => code);
  const dimensions = Uint8Array.from(structure.factors, ({ dimension }) => codes.indexOf(dimension));
  const sums = new Float64Array(5 * (codes.length + 1));
  return () => {
    sums.fill(0);
    for (let index = 0; index < weights.length; index++) {
      const weight = weights[index]!;
      const level = levels[index]!;
      const low = level === 0 ? 1 : Math.max(1, level - ranges[index]!);
      const high = level === 0 ? 5 : Math.min(5, level + ranges[index]!);
      for (const group of [0, 5 * (1 + dimensions[index]!)]) {
        sums[group]! += weight;
        sums[group + 1]! += (weight * (low - 1)) / 4;
        sums[group + 2]! += (weight * (high - 1)) / 4;
        if (level === 0) continue;
        sums[group + 3]! += weight;
        sums[group + 4]! += (weight * (level - 1)) / 4;
      }
    }
    let check = 0;
    for (let group = 0; group < sums.length; group += 5) check += (100 * sums[group + 4]!) / sums[group + 3]!;
    return check;
  };
}
