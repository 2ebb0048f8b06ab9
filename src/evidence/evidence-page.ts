import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { FactorText } from '../report-content/wording.js';
import { personalDataIn } from '../sheet/personal-data.js';
import type { AnswerPlace } from './add-evidence.js';
import type { EvidenceForm } from './evidence-form.js';
import type { Evidence } from './evidence.entity.js';
import { MOST_PIECES } from './evidence.errors.js';
import { ENDINGS } from './file-kind.js';
import type { EvidenceAround } from './read-evidence.js';

export interface EvidencePageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly timeZone: string;
  readonly actor: UserActor;
  readonly place: AnswerPlace;
  readonly around: EvidenceAround;
  readonly wording: Pick<FactorText, 'name' | 'question' | 'evidence'>;
  readonly form: EvidenceForm;
  /** The piece that somebody asked to remove, if any, and is asked about once more. */
  readonly toRemove: unknown;
}

/** The evidence for one answer, as people read it. */
export function evidencePage(input: EvidencePageInput) {
  const { actor, place, around, wording, form, toRemove } = input;
  const href = ADDRESSES.evidence(place.assessmentId, place.factor);
  const pieces = around.pieces.map((piece) => {
    const mayRemove = around.isOpen && (piece.createdBy === actor.userId || actor.roles.includes('coordinator'));
    return { ...pieceShown(input, piece, href), removeHref: mayRemove ? `${href}?remove=${piece.id}#remove` : null };
  });
  const removing = pieces.find(({ id, removeHref }) => id === toRemove && removeHref !== null);
  return {
    factor: { code: place.factor, name: wording.name, question: wording.question, usual: wording.evidence },
    pieces,
    brought: around.brought.map(({ title, documentNumber = null, date = null, holder = null }) => ({
      title,
      documentNumber,
      date: date && dateForPeople(date, input.locale),
      holder,
    })),
    removing: removing ? { id: removing.id, name: removing.name, isSealed: removing.isSealed } : null,
    tables: tableLinks(`/api/v1/assessments/${place.assessmentId}/answers/${place.factor}/evidence`),
    form,
    href,
    isOpen: around.isOpen,
    isFull: around.pieces.length >= MOST_PIECES,
    most: MOST_PIECES,
    accept: ENDINGS.map((ending) => `.${ending}`).join(','),
    provenance: around.provenance,
  };
}

function pieceShown({ locale, words, timeZone, around }: EvidencePageInput, piece: Evidence, href: string) {
  const { id, kind, title, fileName, documentNumber, date, holder, sizeBytes } = piece;
  const texts = [title, fileName, documentNumber, holder].filter((one) => one !== null);
  const found = personalDataIn(texts.join('\n'));
  return {
    id,
    name: title ?? fileName!,
    fileName: title === null ? null : fileName,
    isFile: kind === 'file',
    downloadHref: kind === 'file' ? `${href}/${id}` : null,
    size: sizeBytes === null ? null : sizeForPeople(sizeBytes),
    ending: fileName === null ? null : fileName.split('.').at(-1)!.toUpperCase(),
    documentNumber,
    date: date === null ? null : dateForPeople(date, locale),
    holder,
    isSealed: piece.sealed,
    addedBy: around.names.get(piece.createdBy) ?? null,
    addedAt: momentForPeople(piece.createdAt, locale, timeZone),
    personalData: found.map((one) => words.pick(locale, 'evidence.personalKinds', one)),
  };
}

/** 820 KB, 1.4 MB: as file managers show it. */
export function sizeForPeople(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
