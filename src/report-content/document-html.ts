import Handlebars from 'handlebars';
import { pageStyle } from './page-style.js';
import type { Running } from './page-style.js';
import { reportHelpers } from './report-helpers.js';

/** The texts of one kind of document: one layout, partials by name, one style sheet. */
export interface DocumentTemplates {
  readonly layout: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly css: string;
}

/** What every document has; its own templates know the rest. */
export interface DocumentModel {
  readonly lang: string;
  readonly documentTitle: string;
  readonly running: Running;
}

/**
 * Compiles templates into a function that makes complete documents, with one inlined style sheet, no script and no
 * reference to anything outside: fonts are added by the printer, since a page on the web has its own. The function
 * throws where a template asks for a name that the model does not have.
 */
export function documentHtml(templates: DocumentTemplates): (model: DocumentModel) => string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(reportHelpers(handlebars));
  for (const [name, partial] of Object.entries(templates.partials)) handlebars.registerPartial(name, partial);
  const template = handlebars.compile<object>(templates.layout, { strict: true, preventIndent: true });
  return (model) => template({ ...model, style: templates.css, pageStyle: pageStyle(model.running) });
}
