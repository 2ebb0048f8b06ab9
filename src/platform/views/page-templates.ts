import Handlebars from 'handlebars';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Locale } from '../../advice/action.js';
import { markedChinese } from './marked-chinese.js';
import { dayForField } from './people-dates.js';
import type { FieldError } from './page.js';
import type { Values, Words } from './words.js';

interface Root {
  readonly frame: { readonly lang: Locale };
  readonly errors: readonly FieldError[];
}
type Options = Omit<Handlebars.HelperOptions, 'data'> & { readonly data: { readonly root: Root } };

/**
 * Pages for people: `templates/pages/<room>/<page>.hbs` inside `templates/layouts/*.hbs`, with parts of forms in
 * `templates/components/*.hbs`. Read and compiled once. A name that the model does not have is an error, also where a
 * block asks for it; everything is escaped. On pages in English what people typed in Chinese is marked as Chinese. Words come from the language files:
 *
 * - `{{t "room.page.entry" n=3}}` an entry, with values
 * - `{{pick "room.states" state}}` the entry for a value
 * - `{{drawing chart}}` an SVG of ours, which is the only markup that a model may hold
 * - `{{component "input" name="email" label=(t "…") value=form.email}}` a part of a form, with the error of its name
 */
export class PageTemplates {
  private readonly handlebars = Handlebars.create();
  /** Parts of forms may do without most of what they can be given. */
  private readonly lenient = Handlebars.create();
  private readonly compiled = new Map<string, Handlebars.TemplateDelegate>();
  private readonly components = new Map<string, Handlebars.TemplateDelegate>();

  /** @param folder the folder `templates` */
  constructor(
    private readonly folder: string,
    private readonly words: Words,
  ) {
    this.handlebars.registerHelper({ ...strictBlocks({ ...this.handlebars.helpers }), ...this.helpers() });
    this.lenient.registerHelper(this.helpers());
    for (const [name, source] of sourcesIn(join(folder, 'layouts'))) this.handlebars.registerPartial(name, source);
    for (const [name, source] of sourcesIn(join(folder, 'components'))) {
      this.components.set(name, this.lenient.compile(source, { preventIndent: true }));
    }
  }

  /**
   * @param page such as `front/home`
   * @throws Error where the template asks for a name the model does not have
   */
  render(page: string, model: object): string {
    const html = this.template(page)(model);
    return (model as Partial<Root>).frame?.lang === 'en' ? markedChinese(html) : html;
  }

  private template(page: string): Handlebars.TemplateDelegate {
    const known = this.compiled.get(page);
    if (known) return known;
    const source = readFileSync(join(this.folder, 'pages', `${page}.hbs`), 'utf8');
    const template = this.handlebars.compile(source, { strict: true, preventIndent: true });
    this.compiled.set(page, template);
    return template;
  }

  private helpers(): Record<string, Handlebars.HelperDelegate> {
    const { words } = this;
    return {
      t: (key: string, { hash, data }: Options) => words.say(data.root.frame.lang, key, hash as Values),
      pick: (group: string, value: string, { hash, data }: Options) =>
        words.pick(data.root.frame.lang, group, value, hash as Values),
      component: (name: string, { hash, data }: Options) => this.component(name, hash as object, data.root),
      drawing,
      eq: (one: unknown, other: unknown) => one === other,
      or: (...args: unknown[]) => args.slice(0, -1).find(Boolean) ?? false,
    };
  }

  /** A day is typed as people write it, in a field of text: a browser's own picker knows one calendar only. */
  private dayField(hash: { type?: string; value?: string; hint?: string }, locale: Locale): object {
    if (hash.type !== 'date') return hash;
    const example = this.words.say(locale, 'frame.dayExample', { day: dayForField('2026-11-24', locale) });
    const hint = [hash.hint, example].filter(Boolean).join(' ');
    return { ...hash, type: 'text', maxlength: 20, hint, value: hash.value && dayForField(hash.value, locale) };
  }

  private component(name: string, hash: object, root: Root): Handlebars.SafeString {
    const template = this.components.get(name);
    if (!template) throw new Error(`There is no component ${name}`);
    const { name: field } = hash as { name?: string };
    const error = root.errors.find((one) => one.field === field)?.text;
    return new Handlebars.SafeString(template({ ...this.dayField(hash, root.frame.lang), error }, { data: { root } }));
  }
}

function drawing(svg: string): Handlebars.SafeString {
  if (!svg.startsWith('<svg ')) throw new Error('drawing: not one of our SVGs');
  return new Handlebars.SafeString(svg);
}

function sourcesIn(folder: string): [name: string, source: string][] {
  return readdirSync(folder).map((file) => [parse(file).name, readFileSync(join(folder, file), 'utf8')]);
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
