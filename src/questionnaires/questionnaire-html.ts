import Handlebars from 'handlebars';
import { cssString } from '../report-content/page-style.js';
import { reportHelpers } from '../report-content/report-helpers.js';
import type { QuestionnaireModel } from './questionnaire-model.js';

/** The texts of templates/questionnaire. */
export interface QuestionnaireLayout {
  readonly layout: string;
  readonly factor: string;
  readonly css: string;
}

/** One complete document to print, with no reference to anything outside but the fonts. */
export function questionnaireHtml(
  model: QuestionnaireModel,
  templates: QuestionnaireLayout,
  fontFaces: string,
): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(reportHelpers(handlebars));
  handlebars.registerPartial('factor', templates.factor);
  const template = handlebars.compile(templates.layout, { strict: true, preventIndent: true });
  return template({ ...model, style: templates.css, pageStyle: pageStyle(model), fontFaces });
}

/** What stands in the margins of every page but the first. */
function pageStyle({ words, running }: QuestionnaireModel): string {
  const { before, between, after } = words.pageOf;
  const pages = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
  return [
    '@page{',
    `@top-left{content:${cssString(running.title)}}`,
    `@top-right{content:${cssString(running.pilot)}}`,
    `@bottom-left{content:${cssString(running.provenance)}}`,
    `@bottom-right{content:${pages}}`,
    '}',
    '@page :first{@top-left{content:none}@top-right{content:none}}',
  ].join('');
}
