import type { Agency } from '../../sheet/answer-sheet.js';

/** Of places and ministries that do not exist, so that no number of the demonstration is anybody's. */
const COUNTIES = names(
  '青山 東陽 南浦 北原 明水 長嶺 平川 安瀾 清溪 豐田 文華 武峰 金澤 松河 竹崗 梅林 蘭陵 桂海 楓港 柏原',
  '縣',
);
const TOWNSHIPS = words(
  '大坪 上溪 下湖 中寮 內埔 外崙 新莊 舊社 東勢 西湖 南灣 北埔 頭前 尾寮 石橋 木柵 水頭 火山 金沙 土牛 ' +
    '永和 長興 仁德 義竹 禮樂 智成 信義 忠孝 和平 博愛 光復 復興 中正 三合 四維 五股 六腳 七美 八德 九如 ' +
    '十興 百福 千甲 萬里 月眉 日新 星海 雲林 霧台 霜田 雪山 冰湖 花壇 草屯 樹林 葉川 果園 穀倉',
);
const OFFICES = words('公所 戶政事務所 地政事務所 稅務分局 衛生所 社會福利中心 警察分駐所');
const MINISTRIES = names('民政 國土 財賦 戶籍 衛福 勞務 交通網路 農林漁牧 經貿 文教 環境資源 法制', '部');
const BUREAUS = words('資料署 管理署 稽核署 服務署 登記署 保險署 審查署 推廣署 訓練署 檢驗署');
const REGIONS = words('北區 中區 南區 東區 桃竹 雲嘉 高屏 外島');
const OTHERS = words('水利會 農會 漁會 住宅公會 自來水處 交通公司 醫療基金會 救助基金會');
const BRANCHES = words('總會 第一分會 第二分會 第三分會');

/** Of 25 in a row 20 are local, three central, two neither. */
const IN_A_ROW = 25;
const LOCAL = 20;
const CENTRAL = 3;
/** More have no name of their own. */
export const MOST_AGENCIES = 8000;

/** @param index from 0; the same index has the same name, whatever else is made */
export function nationalAgency(index: number): Agency {
  const row = Math.floor(index / IN_A_ROW);
  const place = index % IN_A_ROW;
  if (place < LOCAL) return { name: localName(row * LOCAL + place), level: 'local' };
  if (place < LOCAL + CENTRAL) return { name: centralName(row * CENTRAL + place - LOCAL), level: 'central' };
  return { name: otherName(row * 2 + place - LOCAL - CENTRAL), level: 'other' };
}

function localName(number: number): string {
  const [office, inOffice] = taken(OFFICES, number);
  const [county, inCounty] = taken(COUNTIES, inOffice);
  const township = TOWNSHIPS[inCounty]!;
  return `${county}${township}${'鄉鎮市'[inCounty % 3]}${office}`;
}

function centralName(number: number): string {
  const [ministry, inMinistry] = taken(MINISTRIES, number);
  const [bureau, inBureau] = taken(BUREAUS, inMinistry);
  return `${ministry}${bureau}${REGIONS[inBureau]}分署`;
}

function otherName(number: number): string {
  const [county, inCounty] = taken(COUNTIES, number);
  const [kind, inKind] = taken(OTHERS, inCounty);
  return `${county}${kind}${BRANCHES[inKind]}`;
}

const taken = (list: readonly string[], number: number): [string, number] => [
  list[number % list.length]!,
  Math.floor(number / list.length),
];

function words(list: string): string[] {
  return list.split(' ');
}

function names(list: string, ending: string): string[] {
  return words(list).map((name) => `${name}${ending}`);
}
