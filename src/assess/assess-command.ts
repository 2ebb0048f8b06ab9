import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { FontAssets } from '../platform/browser/font-assets.js';
import { PdfPrinter } from '../platform/browser/pdf-printer.js';
import { ConfigError, readConfig } from '../platform/config/config.js';
import type { Config } from '../platform/config/config.js';
import { ENGINE } from '../platform/config/engine.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { evaluate } from '../report-content/evaluate.js';
import type { ReportInput } from '../report-content/report-input.js';
import { reportModel } from '../report-content/report-model.js';
import { serviceScore } from '../report-content/service-score.js';
import { verdictText } from '../report-content/verdict-text.js';
import { ReportTemplates } from '../reports/report-templates.js';
import type { AnswerSheet, ReportSheet } from '../sheet/answer-sheet.js';
import { parseSheet } from '../sheet/parse-sheet.js';
import { completed } from './completed-sheet.js';
import { readOptions } from './options.js';
import type { AssessOptions } from './options.js';
import { readSheetFile } from './read-sheet-file.js';
import { visible } from './visible.js';
import { folderFault, UnwritableFolderError, writeReportFiles } from './write-report-files.js';

export interface Terminal {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

const FAULTY = 2;
const OUR_FAULT = 1;

/**
 * `npm run assess`: scores a sheet without server or database and prints the verdict; with `--out` writes the report.
 *
 * @returns the exit code: 0; 2 for a faulty sheet, option, folder or setting, with every fault on stderr; 1 where we
 *   failed, as when the browser does not start
 */
export async function assessCommand(args: readonly string[], { out, err }: Terminal): Promise<number> {
  const refuse = (faults: readonly string[]): number => {
    err.write(faults.map((fault) => `${fault}\n`).join(''));
    return FAULTY;
  };
  try {
    const config = readConfig(process.env, PROJECT_ROOT);
    const catalogue = new FrameworkCatalogue();
    const { options, faults } = readOptions(
      args,
      catalogue.schemes.map(({ id }) => id),
    );
    const read = options.sheet === null ? { faults: [] } : await readSheet(options.sheet, options, catalogue);
    const folder = options.out === null ? null : await folderFault(options.out);
    const all = [...faults, ...('faults' in read ? read.faults : []), ...(folder ? [folder] : [])];
    if (all.length > 0 || !('sheet' in read)) return refuse(all);
    out.write(await assess(read.sheet, options, catalogue, config));
    return 0;
  } catch (error) {
    const code = refuse([error instanceof Error ? error.message : String(error)]);
    return error instanceof ConfigError || error instanceof UnwritableFolderError ? code : OUR_FAULT;
  }
}

type Chosen = Omit<AssessOptions, 'sheet'>;

async function readSheet(
  path: string,
  { locale, out }: Chosen,
  catalogue: FrameworkCatalogue,
): Promise<{ sheet: AnswerSheet } | { faults: string[] }> {
  const file = await readSheetFile(path);
  if ('fault' in file) return { faults: [file.fault] };
  const read = parseSheet(file.input, catalogue.rules, { locale, for: out === null ? 'scoring' : 'report' });
  if ('sheet' in read) return read;
  return { faults: read.faults.map(({ pointer, code, detail }) => `${visible(pointer) || '/'}  ${code}  ${detail}`) };
}

/** What is printed; files are written on the way. */
async function assess(
  sheet: AnswerSheet,
  options: Chosen,
  catalogue: FrameworkCatalogue,
  config: Config,
): Promise<string> {
  const prepared = catalogue.prepared(options.weights)!;
  const result = serviceScore(prepared, sheet, catalogue.factorOrder, ENGINE);
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (options.json && options.out === null) return json;
  const input = reportInput(completed(sheet, options.locale), result.sheetHash, options, catalogue, config);
  if (options.out !== null) await writeReport(input, options.out, json, config);
  return options.json ? json : `${verdictText(input)}\n`;
}

/** @param hash of the sheet as given: what stands for missing parts must not move the draws, least of all by language */
function reportInput(
  sheet: ReportSheet,
  hash: string,
  { locale, weights }: Chosen,
  catalogue: FrameworkCatalogue,
  { reviewingBody, timeZone }: Config,
): ReportInput {
  const { version: framework, schemes } = catalogue;
  const prepared = catalogue.prepared(weights)!;
  const findings = evaluate({ framework, prepared, schemes, sheet, sheetHash: hash, engine: ENGINE });
  return {
    locale,
    sheet,
    ...findings,
    framework,
    scheme: catalogue.scheme(weights)!,
    schemes,
    edition: {
      submittedAt: null,
      contentHash: null,
      revision: null,
      reviewState: 'self-assessed',
      reviewingBody,
      timeZone,
    },
    audience: 'agency',
  };
}

async function writeReport(input: ReportInput, folder: string, json: string, config: Config): Promise<void> {
  const executablePath = config.chromiumPath;
  const printer = new PdfPrinter({ dataDir: config.dataDir, executablePath }, new FontAssets());
  try {
    const html = new ReportTemplates().html(reportModel(input));
    const pdf = await printer.print(html);
    await writeReportFiles(folder, { 'report.pdf': pdf, 'report.html': html, 'score.json': json });
  } finally {
    await printer.onModuleDestroy();
  }
}
