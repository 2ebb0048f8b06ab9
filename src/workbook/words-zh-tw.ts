import type { Column } from './columns.js';

const HEADS: Readonly<Record<Column, string>> = {
  code: '代碼',
  name: '因素',
  question: '題目',
  level1: '第 1 級',
  level2: '第 2 級',
  level3: '第 3 級',
  level4: '第 4 級',
  level5: '第 5 級',
  answer: '填答',
  confidence: '把握程度',
  reason: '理由',
  askWhom: '可以問誰',
  cause: '等級偏低的原因',
  statute: '涉及的法規',
  database: '涉及的資料庫',
  body: '涉及的機關',
  system: '涉及的系統',
  note: '備註',
  documentNumber: '佐證文號',
  date: '佐證日期',
  title: '佐證標題',
  holder: '持有單位',
};

/** Every word of the workbook that is not the framework's. zh-TW sets the shape. */
export const zhTW = {
  heads: HEADS,
  groups: {
    asked: '題目與各等級的說明',
    answer: '您的填答',
    obstacles: '受限於什麼（一行一個名稱）',
    evidence: '佐證資料',
  },
  sheets: { instructions: '填答說明', more: '其他佐證資料' },
  title: '電子化跨域治理準備度自評：填答活頁簿',
  sheetLead: '請只填寫淺黃底的欄位。每一題先讀第 1 級到第 5 級的說明，選出貴單位已經完全做到的最高一級。',
  moreLead: '同一題有兩份以上的佐證資料時，第二份起請填在這裡：先選因素代碼，一列一份。',
  polarity: (text: string) => `讀題提示：${text}`,
  lacking: (text: string) => `尚缺：${text}`,
  prompts: {
    answer: { title: '填答', text: '請選 1 到 5。沒有人能確定時選「不清楚」，並填寫理由與可以問誰。' },
    answerWithNotApplicable: {
      title: '填答',
      text: '請選 1 到 5。沒有人能確定時選「不清楚」；這件事在本案不存在時選「不適用」。兩者都請填寫理由。',
    },
    confidence: { title: '把握程度', text: '選了 1 到 5 才需要填；未填視為「中」。' },
    date: { title: '佐證日期', text: '例如 2009-03-05、2009-03 或 98.3.5。' },
  },
  refused: { title: '請從清單選擇', text: '這一格只能填清單裡的內容。' },
  instructions: {
    pilot: '試辦案',
    agency: '機關',
    provenance: '資料來源',
    whose: '這份填的是',
    whoseAnswers: { agency: '機關彙整的填答（由彙整人上傳）', own: '您個人的填答（由您本人上傳）' },
    how: '怎麼填',
    howText: [
      '共有 56 題，分在四張面向的工作表；另有 2 題在「案件特性」。可以分幾次填，沒填的題目不會影響系統裡已有的答案。',
      '每一題先讀五個等級的說明，選出已經完全做到的最高一級；等級愈高，準備愈充分，與因素名稱的字面無關。',
      '淺黃底的欄位可以填寫，其他欄位已鎖定。請不要新增、刪除或搬動欄位。',
      '同一格要換行時，請按 Alt + Enter。',
    ],
    level: '等級',
    levelText: '填 1、2、3、4 或 5。介於兩級之間時，填較低的一級，並在備註說明。',
    confidence: '把握程度',
    unknown: '不清楚',
    unknownText:
      '沒有人能確定時，請填「不清楚」，寫明理由，並在「可以問誰」填上單位或職稱。這不會被當成低分，但會讓結論的範圍變寬。',
    notApplicable: '不適用',
    notApplicableText: (codes: string) =>
      `這件事在本案不存在時才填，並須說明理由。本案可以填「不適用」的只有：${codes}。`,
    notApplicableNone: '本案沒有可以填「不適用」的題目。',
    low: '等級偏低時',
    lowText:
      '請選出主要原因，並寫下涉及的法規、資料庫、機關或系統的名稱；一行一個。這些名稱會幫助審查單位看出哪些問題該由中央處理。',
    evidence: '佐證資料',
    evidenceText:
      '有文件可查時，請填文號、日期、標題與持有單位；檔案請在網站上附加。同一題的第二份起，填在「其他佐證資料」。',
    privacy: '請勿填寫個人資料',
    privacyText: '請勿填寫申請人的姓名、身分證統一編號、電話或案件內容。',
    seen: '誰看得到',
    seenConsolidated: '提送之前，只有貴單位的同仁看得到；核定提送之後，審查機關也看得到。',
    seenOwn:
      '您個人的填答，其他人看不到。彙整人只看得到這一題有幾個人填、以及人數夠多時的中位數與差距；審查機關看不到個人填答。',
    upload: '填完之後',
    uploadText:
      '請存成 .xlsx，回到網站的「離線填答」上傳。系統會先列出要更新的題目；別人已在網站上改過的題目，會並列兩個版本請您選擇，不會直接覆蓋。',
    version: '版本',
  },
  answers: { agency: '機關彙整', own: '個人填答' },
  fileName: (title: string, whose: string) => `準備度自評-${title}-${whose}.xlsx`,
  page: { before: '第 ', between: ' 頁，共 ', after: ' 頁' },
  place: (sheet: string, cell: string, head: string) => `「${sheet}」${cell}${head ? `（${head}）` : ''}：`,
  colon: '：',
  comma: '，',
  unanswered: '未填答',
  level: (level: number) => `第 ${level} 級`,
};

export type WorkbookWords = typeof zhTW;
