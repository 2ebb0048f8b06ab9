import type { Sentence } from '../platform/http/app-error.js';
import type { FileRefusal } from './file-kind.js';

/** Why a file is not taken, and what to do instead. */
export const FILE_SENTENCES: Readonly<Record<FileRefusal | 'required' | 'too-large', Sentence>> = {
  required: { 'zh-TW': '請選擇要上傳的檔案。', en: 'Choose the file to upload.' },
  'too-large': {
    'zh-TW': '檔案超過 10 MB，沒有上傳；請縮小或分成幾個檔案後再試。',
    en: 'The file is larger than 10 MB and was not uploaded. Make it smaller, or split it, and try again.',
  },
  empty: {
    'zh-TW': '這個檔案是空的；請確認檔案內容後重新上傳。',
    en: 'This file is empty. Check it and upload it again.',
  },
  'not-accepted': {
    'zh-TW':
      '這種檔案不能上傳。可上傳 PDF、Word、Excel、PowerPoint、ODF 文件，以及 PNG、JPEG、WebP、GIF、TIFF、HEIC 圖檔；其他檔案請先轉存為 PDF。',
    en: 'Files of this kind cannot be uploaded. You can upload PDF, Word, Excel, PowerPoint and ODF documents, and PNG, JPEG, WebP, GIF, TIFF and HEIC images. Save other files as PDF first.',
  },
  macros: {
    'zh-TW': '這份文件含有巨集，基於資訊安全不能上傳；請另存為不含巨集的格式，或轉存為 PDF。',
    en: 'This document contains macros and cannot be uploaded, for safety. Save it without macros, or as PDF.',
  },
  'expands-too-far': {
    'zh-TW': '這個檔案解開後過於龐大，不能上傳；請縮小內容，或轉存為 PDF。',
    en: 'This file becomes far too large when it is opened and cannot be uploaded. Make it smaller, or save it as PDF.',
  },
  protected: {
    'zh-TW': '這份文件設有開啟密碼，審查時無法閱讀；請先移除密碼再上傳。',
    en: 'This document opens only with a password, so nobody could check it. Remove the password, then upload it.',
  },
  damaged: {
    'zh-TW': '這個檔案不完整或已損壞；請確認能正常開啟後重新上傳。',
    en: 'This file is incomplete or damaged. Check that it opens, then upload it again.',
  },
};
