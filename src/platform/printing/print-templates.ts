import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { documentHtml } from '../../report-content/document-html.js';
import type { DocumentModel, DocumentTemplates } from '../../report-content/document-html.js';
import { canonicalHash } from '../../sheet/sheet-hash.js';
import { ENGINE } from '../config/engine.js';
import { PROJECT_ROOT } from '../config/project.js';

/** What all documents have in common: the layout around their bodies, and the frame of an A4 page. */
const COMMON = 'printing';

/** The templates of one kind of document, read and compiled once. */
export class PrintTemplates {
  /** Changes with the templates, and with the release whose code fills them. */
  readonly version: string;
  /** One complete document. */
  readonly html: (model: DocumentModel) => string;

  /** @param folder below templates: the body of the document, its parts, and its style sheet */
  constructor(folder: string) {
    const templates = read(folder);
    this.version = `${ENGINE}+${canonicalHash(templates).slice(0, 12)}`;
    this.html = documentHtml(templates);
  }
}

function read(folder: string): DocumentTemplates {
  const texts = [COMMON, folder].flatMap((name) => {
    const path = join(PROJECT_ROOT, 'templates', name);
    const files = readdirSync(path).sort();
    return files.map((file) => ({ ...parse(file), text: readFileSync(join(path, file), 'utf8') }));
  });
  const of = (kind: string) => texts.filter(({ ext }) => ext === kind).map(({ name, text }) => [name, text] as const);
  const { layout, ...partials } = Object.fromEntries(of('.hbs'));
  return { layout: layout!, partials, css: of('.css').map(([, text]) => text).join('\n') }; // prettier-ignore
}
