/** One thing wrong with what was typed: shown above the page and beside the field. */
export interface FieldError {
  /** The field's name, which is also the id of its first control. */
  readonly field: string;
  readonly text: string;
}

/** A page as a room hands it over: its template, its words filled in, and what the frame has to know. */
export interface Page {
  /** Below `templates/pages`, such as `accounts/sign-in`. */
  readonly template: string;
  readonly title: string;
  readonly content: object;
  readonly errors?: readonly FieldError[];
  /** Something that just happened, in one sentence. */
  readonly notice?: string | null;
  /** Words of the reader's that were refused, where the page has no field for them any more: nobody types them again. */
  readonly unsent?: string | null;
  /** One step up. */
  readonly back?: { readonly href: string; readonly text: string } | null;
  /** 200 unless given. */
  readonly status?: number;
  /** Whether parts of the page change by themselves. */
  readonly live?: boolean;
  /** Whether the page reads the same at this address for everybody, and in both languages. */
  readonly isPublic?: boolean;
}
