import Handlebars from 'handlebars';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { cssString } from '../report-content/page-style.js';
import { reportHelpers } from '../report-content/report-helpers.js';
import type { PortfolioReportModel } from './portfolio-report-model.js';

const FONTS = '<!--fonts-->';
const read = (name: string) => readFileSync(join(PROJECT_ROOT, 'templates', 'portfolio-report', name), 'utf8');

/** templates/portfolio-report, read and compiled once. */
export class PortfolioReportTemplates {
  private readonly style = read('portfolio-report.css');
  private readonly template: Handlebars.TemplateDelegate;

  constructor() {
    const handlebars = Handlebars.create();
    handlebars.registerHelper(reportHelpers(handlebars));
    this.template = handlebars.compile(read('layout.hbs'), { strict: true, preventIndent: true });
  }

  /** One complete document, with a place for the fonts, which only whoever prints has. */
  html(model: PortfolioReportModel): string {
    return this.template({ ...model, style: this.style, pageStyle: pageStyle(model) });
  }
}

export function withFonts(html: string, faces: string): string {
  return html.replace(FONTS, () => `<style>${faces}</style>`);
}

/** What stands in the margins of every page; the first has its title on it anyway. */
function pageStyle({ running }: PortfolioReportModel): string {
  const { before, between, after } = running.pageOf;
  const pages = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
  return [
    '@page{',
    `@top-left{content:${cssString(running.title)}}`,
    `@top-right{content:${cssString(running.madeOn)}}`,
    `@bottom-left{content:${cssString(running.provenance)}}`,
    `@bottom-right{content:${pages}}`,
    '}',
    '@page :first{@top-left{content:none}@top-right{content:none}}',
  ].join('');
}
