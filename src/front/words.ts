import type { Locale } from '../advice/action.js';

interface Point {
  readonly name: string;
  readonly text: string;
}

/** What a page says about one status, and what one can do about it. */
export interface ErrorWords {
  readonly title: string;
  readonly help: string;
}

export interface DocsWords {
  readonly title: string;
  readonly lead: string;
  readonly machine: string;
  readonly contents: string;
  readonly signIn: {
    readonly title: string;
    readonly text: string;
    readonly then: string;
    readonly comment: readonly [string, string, string];
  };
  readonly manners: { readonly title: string; readonly points: readonly string[] };
  readonly refusals: { readonly title: string; readonly text: string };
  readonly who: string;
  readonly everybody: string;
  readonly nobody: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly comma: string;
  readonly parameters: string;
  readonly body: string;
  readonly example: string;
  readonly answers: string;
  readonly also: string;
  readonly schemas: { readonly title: string; readonly text: string };
  readonly values: { readonly title: string; readonly text: string };
  readonly columns: {
    readonly name: string;
    readonly type: string;
    readonly meaning: string;
    readonly status: string;
    readonly content: string;
  };
  readonly required: string;
  readonly optional: string;
  readonly headers: string;
  readonly places: Readonly<Record<string, string>>;
  /** Types in words; `{}` stands for the item. */
  readonly types: Readonly<Record<'string' | 'number' | 'integer' | 'boolean' | 'object' | 'null', string>>;
  readonly listOf: string;
  readonly orNull: string;
  readonly anyOf: string;
  readonly always: string;
  readonly most: string;
  readonly rules: string;
  readonly needs: string;
  readonly refuses: string;
}

/** Every word of the pages of this room. A missing one does not compile. */
export interface FrontWords {
  readonly lang: Locale;
  readonly home: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly what: { readonly title: string; readonly points: readonly string[] };
    readonly whom: { readonly title: string; readonly people: readonly Point[] };
    readonly way: { readonly title: string; readonly text: string; readonly steps: readonly Point[] };
    readonly gates: { readonly title: string; readonly text: string; readonly opened: string; readonly by: string };
    readonly confidential: {
      readonly title: string;
      readonly text: string;
      readonly tier: string;
      readonly seenBy: string;
      readonly tiers: readonly { readonly name: string; readonly seen: string }[];
      readonly points: readonly string[];
    };
    readonly api: {
      readonly title: string;
      readonly text: string;
      readonly docs: string;
      readonly machine: string;
    };
  };
  readonly docs: DocsWords;
  readonly errors: {
    readonly notFound: ErrorWords;
    readonly unexpected: ErrorWords;
    readonly away: ErrorWords;
    readonly other: ErrorWords;
    readonly home: string;
    readonly status: string;
  };
}
