import type { NamedObstacle, Pilot } from '../../sheet/answer-sheet.js';

type Undertaking = Pick<Pilot, 'title' | 'summary' | 'partners'>;

/** What agencies of the demonstration would join hands for. */
export const UNDERTAKINGS: readonly Undertaking[] = [
  undertaking('戶籍謄本免附', '以線上查驗取代民眾檢附戶籍謄本。', '戶政事務所 資訊處'),
  undertaking('地籍資料線上查驗', '受理機關逕行查驗土地及建物登記資料。', '地政事務所 地政處'),
  undertaking('社會救助財稅資料查調', '審查低收入戶時由機關查調所得及財產。', '地方稅務局 財稅資料中心 社會處'),
  undertaking('姓名住址變更一處通報', '民眾於一處申請，由受理機關通報其他機關更新。', '戶政事務所 監理所 地方稅務局'),
  undertaking('新生兒補助跨機關申辦', '出生登記時一併申請補助與健保。', '戶政事務所 衛生所 社會處'),
  undertaking('建築執照跨單位會審', '申請文件一次上傳，各單位同時審查。', '都市發展局 消防局 環保局'),
  undertaking('農民福利資格查驗', '以介接取代農保與土地資料的紙本查證。', '農會 地政事務所 勞保局'),
  undertaking('身心障礙者福利轉介', '鑑定結果送達後主動通知各項福利。', '衛生所 社會處 監理所'),
  undertaking('重大災害受災戶資料彙整', '災後由各機關彙整受災戶資料供發放慰助。', '公所 社會處 警察局'),
  undertaking('學童就學補助資格查驗', '學校以線上查驗取代家長檢附證明。', '教育處 戶政事務所 財稅資料中心'),
];

/** What stands in the way, as agencies write it: the same thing under one name, as far as one can expect. */
export const OBSTACLES: Readonly<Record<'law' | 'data' | 'body', readonly NamedObstacle[]>> = {
  law: [
    ...named('statute', '稅捐稽徵法第 33 條', '電腦處理個人資料保護法', '戶籍法', '土地法', '檔案法', '電子簽章法'),
    ...named('statute', '行政程序法', '社會救助法', '稅捐稽徵法'),
  ],
  data: [
    ...named('database', '財稅資料中心所得資料庫', '戶役政資訊系統', '全國土地登記資料庫', '健保資料庫', '車籍資料庫'),
    ...named('system', '戶役政資訊系統', '電子閘門', '公文交換系統', '地政電傳系統'),
  ],
  body: named('body', '財政部', '內政部', '財稅資料中心', '內政部戶政司', '行政院研考會', '勞保局', '法務部'),
};

function named(kind: NamedObstacle['kind'], ...names: string[]): NamedObstacle[] {
  return names.map((name) => ({ kind, name }));
}

function undertaking(title: string, summary: string, partners: string): Undertaking {
  return { title, summary, partners: partners.split(' ') };
}
