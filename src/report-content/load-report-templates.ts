import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { ReportTemplates } from './report-html.js';

const LAYOUT = 'layout.hbs';
const STYLE = 'report.css';

/** Reads templates/reports once; the same object again lets report-html.ts compile once. */
export function loadReportTemplates(folder: string): ReportTemplates {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const partials = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs') && name !== LAYOUT)
    .sort()
    .map((name) => [parse(name).name, read(name)] as const);
  return { layout: read(LAYOUT), partials: Object.fromEntries(partials), css: read(STYLE) };
}
