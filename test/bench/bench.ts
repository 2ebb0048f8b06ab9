import { cpus, totalmem } from 'node:os';
import { benchEffect } from './effect-bench.js';
import { benchExport } from './export-bench.js';
import type { Measured } from './numbers.js';
import { benchPage } from './page-bench.js';
import { benchPortfolio } from './portfolio-bench.js';
import { benchPutAnswer } from './put-answer-bench.js';
import { benchMemory, benchReport } from './report-bench.js';
import { benchScoring } from './scoring-bench.js';
import { setStage } from './stage.js';
import { benchStart } from './start-bench.js';

/** `npm run bench [scoring|put|page|report|memory|effect|portfolio|start|export …]`: all of them, or the ones named. */
const asked = process.argv.slice(2);
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);

function show({ what, figure, aim, met, detail }: Measured): void {
  console.log(`${met ? 'met  ' : 'MISSED'} ${what}: ${figure} (aim ${aim})`);
  for (const [name, value] of Object.entries(detail)) console.log(`         ${name}: ${value}`);
}

const results: Measured[] = [];
const keep = (...measured: Measured[]): void => {
  results.push(...measured);
  measured.forEach(show);
};

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
if (wanted('scoring')) keep(benchScoring());
const stage = ['put', 'page', 'report', 'memory', 'effect'].some(wanted) ? await setStage() : null;
if (stage) {
  try {
    if (wanted('put')) keep(await benchPutAnswer(stage));
    if (wanted('page')) keep(await benchPage(stage));
    if (wanted('report')) keep(await benchReport(stage));
    if (wanted('memory')) keep(await benchMemory(stage));
    // Last: it fills the stage with a whole country.
    if (wanted('effect')) keep(await benchEffect(stage));
  } finally {
    await stage.stop();
  }
}
if (wanted('portfolio')) keep(...(await benchPortfolio()));
if (wanted('start')) keep(...(await benchStart()));
if (wanted('export')) keep(await benchExport());
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
