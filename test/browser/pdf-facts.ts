import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

export interface PdfFont {
  /** Without the prefix of a subset. */
  readonly name: string;
  readonly isEmbedded: boolean;
}

export interface PdfPageFacts {
  readonly widthMm: number;
  readonly heightMm: number;
  /** As a reader would copy it, without any blanks. */
  readonly text: string;
  /** Text with the height of its base line above the foot of the page, in mm. */
  readonly pieces: readonly { text: string; atMm: number }[];
  readonly fonts: readonly PdfFont[];
  /** Glyphs drawn, and how many of them stand for a character that the font does not have. */
  readonly glyphs: number;
  readonly missingGlyphs: number;
  /** Structure elements for assistive technology, by role. */
  readonly roles: readonly string[];
}

export interface PdfFacts {
  readonly isTagged: boolean;
  readonly language: string | null;
  readonly title: string | null;
  readonly pages: readonly PdfPageFacts[];
}

const MM = 25.4 / 72;

/** What a PDF holds, read from its objects and drawing operators. */
export async function pdfFacts(pdf: Uint8Array): Promise<PdfFacts> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  try {
    const pages: PdfPageFacts[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await pageFacts(await document.getPage(number)));
    }
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
    const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null;
    return { isTagged: marks?.Marked === true, language: info.Language ?? null, title: info.Title ?? null, pages };
  } finally {
    await document.destroy();
  }
}

async function pageFacts(page: PdfPage): Promise<PdfPageFacts> {
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [{ text: bare(item.str), atMm: Number(item.transform[5]) * MM }] : [],
  );
  const drawn = await drawnBy(page);
  const tree = (await page.getStructTree()) as StructNode | null;
  return {
    widthMm: (right - left) * MM,
    heightMm: (top - bottom) * MM,
    text: pieces.map(({ text }) => text).join(''),
    pieces,
    roles: tree ? rolesOf(tree) : [],
    ...drawn,
  };
}

interface StructNode {
  role?: string;
  children?: StructNode[];
}

function rolesOf({ role, children = [] }: StructNode): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}

interface LoadedFont {
  name: string;
  missingFile?: boolean;
}

interface Glyph {
  originalCharCode: number;
}

/** Chromium writes two bytes for each glyph, which are its number in the font: 0 is the box for what is missing. */
async function drawnBy(page: PdfPage): Promise<Pick<PdfPageFacts, 'fonts' | 'glyphs' | 'missingGlyphs'>> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, PdfFont>();
  let [glyphs, missingGlyphs] = [0, 0];
  fnArray.forEach((operator, at) => {
    const [first] = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.setFont) {
      const { name, missingFile } = page.commonObjs.get(first as string) as LoadedFont;
      fonts.set(name, { name: name.replace(/^[A-Z]{6}\+/, ''), isEmbedded: missingFile !== true });
    }
    if (operator === OPS.showText) {
      const shown = (first as (Glyph | number)[]).filter((one): one is Glyph => typeof one === 'object');
      glyphs += shown.length;
      missingGlyphs += shown.filter(({ originalCharCode }) => originalCharCode === 0).length;
    }
  });
  return { fonts: [...fonts.values()], glyphs, missingGlyphs };
}

export function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
