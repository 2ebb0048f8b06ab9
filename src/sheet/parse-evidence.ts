import { EVIDENCE_KINDS, OBSTACLE_KINDS } from './answer-sheet.js';
import type { EvidenceReference, NamedObstacle } from './answer-sheet.js';
import { readDate } from './read-date.js';
import { object } from './read-object.js';
import { NAME_LENGTH, saidText, text, TEXT_LENGTH } from './read-text.js';
import { choice, list } from './read-values.js';

export const readEvidence = list(
  object<EvidenceReference>(
    {
      kind: choice(EVIDENCE_KINDS),
      documentNumber: text(TEXT_LENGTH),
      date: readDate,
      title: saidText(NAME_LENGTH),
      holder: text(TEXT_LENGTH),
    },
    ['kind', 'title'],
  ),
);

export const readNames = list(
  object<NamedObstacle>({ kind: choice(OBSTACLE_KINDS), name: saidText(NAME_LENGTH) }, ['kind', 'name']),
);
