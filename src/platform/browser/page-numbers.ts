import { getDocumentProxy } from 'unpdf';

/** Where a bookmark of a printed document points to. Pages count from 1. */
export interface Bookmark {
  title: string;
  page: number;
}

type Outline = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getOutline']>>;

/** The bookmarks of a PDF in document order, nested ones after the one they belong to. */
export async function bookmarksOf(pdf: Uint8Array): Promise<Bookmark[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  try {
    const found: Bookmark[] = [];
    const visit = async (items: Outline): Promise<void> => {
      for (const { title, dest, items: below } of items ?? []) {
        const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
        const page: unknown = place?.[0];
        if (page) found.push({ title, page: (await document.getPageIndex(page as never)) + 1 });
        await visit(below as Outline);
      }
    };
    await visit(await document.getOutline());
    return found;
  } finally {
    await document.destroy();
  }
}

/**
 * Page of each contents entry, by the heading it points to. Headings and bookmarks come in the same order, so each
 * heading takes the next bookmark with its words.
 *
 * @param headings of the document in order: the id contents entries use, and the words
 */
export function pageNumbers(
  headings: readonly { id: string; title: string }[],
  bookmarks: readonly Bookmark[],
): Record<string, number> {
  const pages: Record<string, number> = {};
  let next = 0;
  for (const { id, title } of headings) {
    const at = bookmarks.findIndex((bookmark, index) => index >= next && isSame(bookmark.title, title));
    if (at === -1) continue;
    if (id !== '') pages[id] = bookmarks[at]!.page;
    next = at + 1;
  }
  return pages;
}

/** Chromium writes a heading's words twice into its bookmark where it was pushed over to the next page. */
function isSame(bookmark: string, title: string): boolean {
  return [words(title), words(title).repeat(2)].includes(words(bookmark));
}

function words(text: string): string {
  return text.replace(/\s+/g, '');
}
