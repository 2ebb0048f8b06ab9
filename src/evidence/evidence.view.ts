import type { EvidenceReference } from '../sheet/answer-sheet.js';
import type { Evidence } from './evidence.entity.js';

export function evidenceView(evidence: Evidence) {
  const { id, factor, kind, title, documentNumber, date, holder, fileName, mediaType, sizeBytes, sha256 } = evidence;
  const { sealed, createdBy, createdAt } = evidence;
  const said = { title, documentNumber, date, holder };
  return { id, factor, kind, ...said, fileName, mediaType, sizeBytes, sha256, sealed, createdBy, createdAt };
}

/** As a sheet names it: a document another could look up. A file without a title goes by its name. */
export function referenceOf({ title, fileName, documentNumber, date, holder }: Evidence): EvidenceReference {
  return {
    kind: 'reference',
    ...(documentNumber !== null && { documentNumber }),
    ...(date !== null && { date }),
    title: title ?? fileName ?? '',
    ...(holder !== null && { holder }),
  };
}
