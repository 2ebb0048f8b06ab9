import { conflict, forbidden } from '../platform/http/app-error.js';

/** Enough for any answer; more is a sign that files are being kept here for other purposes. */
export const MOST_PIECES = 20;

export const notOpenForEvidence = () =>
  conflict('not-a-draft', {
    'zh-TW': '這份自評已送請核定或已提送，佐證目前不能增減；請先撤回，或待退回補正。',
    en: 'This assessment has been handed in or awaits its signature, so its evidence cannot be changed now: withdraw the request first.',
  });

export const tooManyPieces = () =>
  conflict('too-many-pieces', {
    'zh-TW': `每一項最多附 ${MOST_PIECES} 件佐證；請先刪除不再需要的，或合併為一個檔案。`,
    en: `An answer takes at most ${MOST_PIECES} pieces of evidence: remove one that is no longer needed, or put several into one file.`,
  });

export const notYours = () =>
  forbidden('not-yours', {
    'zh-TW': '這件佐證是別的同仁加入的；請洽該同仁，或請彙整人刪除。',
    en: 'A colleague added this piece of evidence. Ask that colleague, or your coordinator, to remove it.',
  });
