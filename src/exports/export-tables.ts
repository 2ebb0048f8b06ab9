import type { TableRecord } from '../platform/tables/table.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { SchemeRead } from '../framework/read-weight-schemes.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { differenceBeside } from '../submissions/verified-beside.js';
import type { VerifiedColumns } from '../submissions/verified-beside.js';
import type { Locale } from '../advice/action.js';
import { answerRows } from './answer-rows.js';
import type { ExportedSheet } from './answer-rows.js';
import type { StoredTable } from './export-queries.js';
import { EXPORT_NAMES, EXPORT_SHAPES } from './export-shapes.js';
import type { ExportShape } from './export-said.js';
import type { ExportName } from './export-shapes.js';

type Rows = Iterable<TableRecord> | AsyncIterable<TableRecord>;

/** One table of the export, as codes. */
export interface ExportTable {
  readonly name: ExportName;
  readonly shape: ExportShape;
  readonly rows: Rows;
}

/** Where rows come from that are read from the database. */
export interface ExportSource {
  rows<R>(name: StoredTable): AsyncIterable<R>;
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
    expertWeights: schemes.flatMap((read) => expertRows(read, structure)),
    submissions: each(source.rows<TableRecord & VerifiedColumns>('submissions'), (row) => [
      { ...row, difference: differenceBeside(row) },
    ]),
    dimensions: each(source.rows<Placed & VerifiedColumns>('dimensions'), (row) => {
      const { code } = structure.dimensions[Number(row.place) - 1]!;
      return [{ ...row, dimension: code, dimensionName: code, difference: differenceBeside(row) }];
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

/** Each expert of a published scheme, by letter and never by name. */
function expertRows({ scheme: { id }, own }: SchemeRead, { factors }: FrameworkStructure): TableRecord[] {
  return (own?.basis.experts ?? []).flatMap(({ code: expertCode, consistencyRatio, weights }) =>
    factors.map(({ code, dimension }) => {
      const weight = weights[code] ?? null;
      return { weightScheme: id, expertCode, consistencyRatio, factor: code, factorName: code, dimension, weight };
    }),
  );
}

/** Counted from 1, in framework order; PostgreSQL's bigint comes as a text. */
type Placed = TableRecord & { readonly place: string };
async function* each<R>(
  found: AsyncIterable<R>,
  records: (row: R) => readonly TableRecord[],
): AsyncGenerator<TableRecord, void, undefined> {
  for await (const row of found) yield* records(row);
}
