import Handlebars from 'handlebars';
import { pageStyle } from './page-style.js';
import { reportHelpers } from './report-helpers.js';
import type { ReportModel } from './report-model.js';

/** The texts of templates/reports: one layout, partials by name, one style sheet. */
export interface ReportTemplates {
  readonly layout: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly css: string;
}

export interface ReportHtmlOptions {
  /** Page of each contents entry by its id, known after a first print; without it a gap of equal width stands there. */
  readonly pageNumbers?: Readonly<Record<string, number>>;
  /** Font faces under https://report.assets/fonts/, for print only: a page on the web has its own. */
  readonly fontFaces?: string;
}

/**
 * One complete document with one inlined style sheet, no script and no reference to anything outside.
 *
 * @throws Error where a template asks for a name the model does not have
 */
export function reportHtml(model: ReportModel, templates: ReportTemplates, options: ReportHtmlOptions = {}): string {
  return compiled(templates)({
    ...model,
    style: templates.css,
    pageStyle: pageStyle(model),
    fontFaces: options.fontFaces ?? null,
    pageNumbers: options.pageNumbers ?? {},
  });
}

const COMPILED = new WeakMap<ReportTemplates, Handlebars.TemplateDelegate>();

function compiled(templates: ReportTemplates): Handlebars.TemplateDelegate {
  const known = COMPILED.get(templates);
  if (known) return known;
  const handlebars = Handlebars.create();
  handlebars.registerHelper(reportHelpers(handlebars));
  for (const [name, partial] of Object.entries(templates.partials)) handlebars.registerPartial(name, partial);
  const template = handlebars.compile(templates.layout, { strict: true, preventIndent: true });
  COMPILED.set(templates, template);
  return template;
}
