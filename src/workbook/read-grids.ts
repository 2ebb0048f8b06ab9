import type { Grid } from './cell-value.js';
import { readCells } from './read-cells.js';
import { numberShapes } from './number-formats.js';
import { PackageError } from './open-package.js';
import { readXml } from './xml-events.js';

/** The sheets of a workbook with what stands in their cells. @throws PackageError, MalformedXmlError */
export function readGrids(parts: ReadonlyMap<string, string>): Grid[] {
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const shapes = numberShapes(parts.get('xl/styles.xml'));
  const targets = relationTargets(parts.get('xl/_rels/workbook.xml.rels')!);
  const { sheets, from1904 } = sheetList(parts.get('xl/workbook.xml')!);
  return sheets.map(({ name, relation }) => {
    const xml = parts.get(targets.get(relation) ?? '');
    if (xml === undefined) throw new PackageError('not-a-workbook');
    return { name, ...readCells(xml, { shared, shapes, from1904 }) };
  });
}

function sheetList(workbook: string) {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  readXml(workbook, {
    open(name, attributes) {
      if (name === 'sheet') sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('r:id') ?? '' });
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, from1904 };
}

/** Where each relation of the workbook leads, as a name in the package. */
function relationTargets(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(relations, {
    open(name, attributes) {
      const target = attributes.get('Target') ?? '';
      if (name === 'Relationship')
        targets.set(attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** Texts that cells refer to by number; of a text in several styles its parts together, readings (rPh) left out. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let inText = false;
  let inReading = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      if (name === 't') inText = true;
      if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
    },
    text(text) {
      if (inText && !inReading && strings.length > 0) strings[strings.length - 1] += text;
    },
  });
  return strings;
}
