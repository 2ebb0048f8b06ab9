/** Thrown where a page has nothing to show but another one has; always answered with 303 See Other. */
export class Redirection extends Error {
  /** @param location a path of ours */
  constructor(readonly location: string) {
    super(`see ${location}`);
    this.name = 'Redirection';
  }
}

/** A path of ours that somebody gave us to go on to; the first page for anything else. */
export function ownPath(value: unknown): string {
  const isOwn = typeof value === 'string' && /^\/(?![/\\])[\x21-\x7e]{0,1000}$/.test(value) && !value.includes('\\');
  return isOwn ? value : '/';
}
