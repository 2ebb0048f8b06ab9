import type { Locale } from '../advice/action.js';
import type { PackageFault } from './open-package.js';
import type { WorkbookFault } from './workbook-faults.js';

/** Why a workbook that can be read is not read here. */
export type Refusal =
  | 'no-file'
  | 'not-our-workbook'
  | 'unknown-framework'
  | 'another-assessment'
  | 'another-person'
  | 'not-yours-to-consolidate';

type Sentences = Readonly<Record<PackageFault | Refusal, Readonly<Record<Locale, string>>>>;

/** What can be wrong with a file as a whole. */
const FILE: Sentences = {
  'too-large': {
    'zh-TW': '檔案超過 5 MB。填答活頁簿通常不到 200 KB；請移除貼上的圖片或其他工作表後再上傳。',
    en: 'The file is larger than 5 MB. A filled-in workbook is usually below 200 KB: please remove pasted pictures or added sheets and upload it again.',
  },
  'unpacks-too-large': {
    'zh-TW': '這個檔案解開後過大，為安全起見不予讀取。請重新下載填答活頁簿，把內容貼過去再上傳。',
    en: 'This file unpacks to an unreasonable size and, to be safe, is not read. Please download a new workbook, copy your answers over and upload that.',
  },
  'not-a-workbook': {
    'zh-TW': '這不是可以讀取的 Excel 活頁簿（.xlsx），或檔案已損壞。請以「Excel 活頁簿（.xlsx）」格式另存後再上傳。',
    en: 'This is not an Excel workbook (.xlsx) that can be read, or the file is damaged. Please save it as “Excel Workbook (.xlsx)” and upload it again.',
  },
  'old-workbook': {
    'zh-TW': '這是舊版 Excel 檔案（.xls）或設有開啟密碼的檔案。請取消密碼，另存為「Excel 活頁簿（.xlsx）」後再上傳。',
    en: 'This is an old Excel file (.xls) or one locked with a password. Please remove the password, save it as “Excel Workbook (.xlsx)” and upload it again.',
  },
  macros: {
    'zh-TW': '這個檔案含有巨集，為安全起見不予讀取。請另存為不含巨集的「Excel 活頁簿（.xlsx）」後再上傳。',
    en: 'This file contains macros and, to be safe, is not read. Please save it as an “Excel Workbook (.xlsx)” without macros and upload it again.',
  },
  'no-file': {
    'zh-TW': '請選擇要上傳的活頁簿。',
    en: 'Please choose the workbook to upload.',
  },
  'not-our-workbook': {
    'zh-TW': '這不是從本服務下載的填答活頁簿，或其中的版本資料已遺失。請重新下載，把內容貼過去再上傳。',
    en: 'This is not a workbook downloaded from this service, or its version details are gone. Please download a new one, copy your answers over and upload that.',
  },
  'unknown-framework': {
    'zh-TW': '這份活頁簿是為另一個版本的題目製作的，不能用在這份自評。請重新下載。',
    en: 'This workbook was made for another version of the questions and cannot be used here. Please download a new one.',
  },
  'another-assessment': {
    'zh-TW': '這份活頁簿屬於另一份自評。請到那一份自評上傳，或重新下載這一份的活頁簿。',
    en: 'This workbook belongs to another assessment. Please upload it there, or download the workbook of this one.',
  },
  'another-person': {
    'zh-TW': '這份活頁簿是另一位同仁的個人填答，只能由本人上傳。',
    en: 'This workbook holds another colleague’s own answers; only that person can upload it.',
  },
  'not-yours-to-consolidate': {
    'zh-TW': '這份活頁簿是機關彙整的填答，只能由彙整人上傳。您可以下載自己的填答活頁簿。',
    en: 'This workbook holds the agency’s consolidated answers; only a coordinator can upload it. You can download a workbook of your own answers.',
  },
};

export function fileFault(code: PackageFault | Refusal, locale: Locale): WorkbookFault {
  return { sheet: '', cell: '', head: '', code, sentence: FILE[code][locale] };
}
