import type { Locale } from '../advice/action.js';
import type { Grid } from './cell-value.js';
import type { Expected } from './expected.js';
import { fileFault } from './fault-words.js';
import type { Refusal } from './fault-words.js';
import { MARKER_SHEET, readMarker } from './marker.js';
import type { Marker, Whose } from './marker.js';
import { openPackage, PackageError } from './open-package.js';
import { readGrids } from './read-grids.js';
import { readAnswers } from './read-answers.js';
import type { UploadEntry } from './upload.js';
import type { WorkbookFault } from './workbook-faults.js';
import { MalformedXmlError } from './xml-events.js';

export type ReadWorkbook =
  { readonly faults: readonly WorkbookFault[] } | { readonly answers: Whose; readonly entries: readonly UploadEntry[] };

/** Every fault at once, or what each factor's row says. Nothing that stands in the file is computed or followed. */
export async function readWorkbook(bytes: Buffer, expected: Expected, locale: Locale): Promise<ReadWorkbook> {
  const grids = await gridsOf(bytes, locale);
  if ('faults' in grids) return grids;
  const marker = markerOf(grids);
  const foreign = marker ? refusalOf(marker, expected) : 'not-our-workbook';
  if (!marker || foreign) return { faults: [fileFault(foreign!, locale)] };
  const { faults, entries } = readAnswers(grids, marker, expected, locale);
  return faults.length > 0 ? { faults } : { answers: marker.answers, entries };
}

async function gridsOf(bytes: Buffer, locale: Locale): Promise<Grid[] | { faults: WorkbookFault[] }> {
  try {
    return readGrids(await openPackage(bytes));
  } catch (error) {
    if (error instanceof PackageError) return { faults: [fileFault(error.fault, locale)] };
    if (error instanceof MalformedXmlError) return { faults: [fileFault('not-a-workbook', locale)] };
    throw error;
  }
}

function markerOf(grids: readonly Grid[]): Marker | null {
  const sheet = grids.find(({ name }) => name === MARKER_SHEET);
  return sheet ? readMarker(sheet) : null;
}

/** One clear fault where the workbook belongs somewhere else. */
function refusalOf(marker: Marker, expected: Expected): Refusal | null {
  if (marker.framework !== expected.version.structure.id) return 'unknown-framework';
  if (marker.assessment !== expected.assessmentId) return 'another-assessment';
  if (marker.answers === 'own' && marker.user !== expected.userId) return 'another-person';
  return marker.answers === 'agency' && !expected.mayConsolidate ? 'not-yours-to-consolidate' : null;
}
