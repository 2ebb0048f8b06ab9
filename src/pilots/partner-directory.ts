import type { DirectoryLine } from './pilot-form.js';

/** As many agencies as somebody reads through; where there are more, one searches by name. */
export const MOST_LISTED = 30;

/** The agencies that a form offers as partners. */
export interface PartnerDirectory {
  /** Those that were chosen, and those that were found; all of them where they are few. */
  readonly lines: readonly DirectoryLine[];
  /** null where all are listed. */
  readonly search: PartnerSearch | null;
}

export interface PartnerSearch {
  /** '' = nothing was looked for yet. */
  readonly text: string;
  readonly found: number;
  readonly hasMore: boolean;
}

/** @param all of the service, up to one more than can be listed; null where there are more @param chosen also those that were just unticked */
export function partnerDirectory(
  all: readonly DirectoryLine[],
  chosen: readonly DirectoryLine[],
  { text, found }: { readonly text: string; readonly found: readonly DirectoryLine[] },
): PartnerDirectory {
  if (all.length <= MOST_LISTED) return { lines: all, search: null };
  const shown = found.slice(0, MOST_LISTED);
  const others = shown.filter(({ id }) => !chosen.some((one) => one.id === id));
  return {
    lines: [...chosen, ...others],
    search: { text, found: shown.length, hasMore: found.length > MOST_LISTED },
  };
}
