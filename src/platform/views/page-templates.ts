import Handlebars from 'handlebars';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/**
 * Pages for people: `templates/pages/<room>/<page>.hbs` inside `templates/layouts/*.hbs`. Read and compiled once.
 * A name that the model does not have is an error, also where a block asks for it; everything is escaped.
 */
export class PageTemplates {
  private readonly handlebars = Handlebars.create();
  private readonly compiled = new Map<string, Handlebars.TemplateDelegate>();

  /** @param folder the folder `templates` */
  constructor(private readonly folder: string) {
    const layouts = join(folder, 'layouts');
    for (const file of readdirSync(layouts)) {
      this.handlebars.registerPartial(parse(file).name, readFileSync(join(layouts, file), 'utf8'));
    }
    this.handlebars.registerHelper(strictBlocks({ ...this.handlebars.helpers }));
  }

  /**
   * @param page such as `front/home`
   * @throws Error where the template asks for a name the model does not have
   */
  render(page: string, model: object): string {
    return this.template(page)(model);
  }

  private template(page: string): Handlebars.TemplateDelegate {
    const known = this.compiled.get(page);
    if (known) return known;
    const source = readFileSync(join(this.folder, 'pages', `${page}.hbs`), 'utf8');
    const template = this.handlebars.compile(source, { strict: true, preventIndent: true });
    this.compiled.set(page, template);
    return template;
  }
}

/** Handlebars takes a missing name for "no" in its blocks, even when strict. */
function strictBlocks(original: typeof Handlebars.helpers): Record<string, Handlebars.HelperDelegate> {
  return Object.fromEntries(
    ['if', 'unless', 'each', 'with'].map((name) => [
      name,
      function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
        if (value === undefined) throw new Error(`{{#${name}}}: a name that the model does not have`);
        return original[name]!.call(this, value, options) as unknown;
      },
    ]),
  );
}
