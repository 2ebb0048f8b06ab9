import type { TableRecord } from '../platform/tables/table.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { SchemeRead } from '../framework/read-weight-schemes.js';
import type { Locale } from '../advice/action.js';
import { answerRows } from './answer-rows.js';
import type { ExportedSheet } from './answer-rows.js';
import { EXPORT_NAMES, EXPORT_SHAPES } from './export-shapes.js';
import type { ExportName, ExportShape } from './export-shapes.js';

type Rows = Iterable<TableRecord> | AsyncIterable<TableRecord>;

/** One table of the export, as codes. */
export interface ExportTable {
  readonly name: ExportName;
  readonly shape: ExportShape;
  readonly rows: Rows;
}

/** Where rows come from that are read from the database. */
export interface ExportSource {
  rows<R>(name: Exclude<ExportName, 'answers' | 'schemes' | 'weights'>): AsyncIterable<R>;
  sheets(): AsyncIterable<ExportedSheet>;
}

/** Every table that a reader gets. Nothing is read before its rows are asked for. */
export function exportTables(
  source: ExportSource,
  version: FrameworkVersion,
  schemes: readonly SchemeRead[],
  { isCentral, locale }: { readonly isCentral: boolean; readonly locale: Locale },
): ExportTable[] {
  const { structure } = version;
  const own: Partial<Record<ExportName, Rows>> = {
    answers: each(source.sheets(), (sheet) => answerRows(sheet, structure)),
    schemes: schemes.map((read) => schemeRow(read, locale)),
    weights: schemes.flatMap(({ scheme: { id, weights } }) =>
      structure.factors.map(({ code, dimension }) => {
        return { weightScheme: id, factor: code, factorName: code, dimension, weight: weights[code] ?? null };
      }),
    ),
    dimensions: each(source.rows<Placed & Compared>('dimensions'), (row) => {
      const { code } = structure.dimensions[Number(row.place) - 1]!;
      return [{ ...row, dimension: code, dimensionName: code, difference: difference(row) }];
    }),
    gates: each(source.rows<Placed>('gates'), (row) => {
      const { id } = structure.gates[Number(row.place) - 1]!;
      return [{ ...row, gate: id, gateName: id }];
    }),
  };
  return EXPORT_NAMES.filter((name) => isCentral || !(EXPORT_SHAPES[name] as ExportShape).isCentral).map((name) => ({
    name,
    shape: EXPORT_SHAPES[name],
    rows: own[name] ?? source.rows<TableRecord>(name as 'agencies'),
  }));
}

function schemeRow({ scheme: { id }, version, isChosen, own }: SchemeRead, locale: Locale): TableRecord {
  const { name, provenance, limits } = version.wording.frame[locale].schemes[id]!;
  return {
    weightScheme: id,
    schemeName: name,
    schemeProvenance: provenance,
    schemeLimits: limits.join('\n'),
    isChosen,
    publishedAt: own?.publishedAt ?? null,
  };
}

/** Counted from 1, in framework order; PostgreSQL's bigint comes as a text. */
type Placed = TableRecord & { readonly place: string };
type Compared = { readonly score: number | null; readonly verifiedScore: number | null };

/** Self minus verified: above nought where the agency thought itself readier. */
function difference({ score, verifiedScore }: Compared): number | null {
  return score === null || verifiedScore === null ? null : score - verifiedScore;
}

async function* each<R>(
  found: AsyncIterable<R>,
  records: (row: R) => readonly TableRecord[],
): AsyncGenerator<TableRecord, void, undefined> {
  for await (const row of found) yield* records(row);
}
