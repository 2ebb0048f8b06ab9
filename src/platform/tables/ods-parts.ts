const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const VERSION = '1.3';
const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const space = (prefix: string, name = prefix) => `xmlns:${prefix}="${OASIS}:${name}:1.0"`;
const NAMESPACES = [
  space('office'),
  space('table'),
  space('text'),
  space('style'),
  space('number', 'datastyle'),
  space('fo', 'xsl-fo-compatible'),
  space('svg', 'svg-compatible'),
  space('config'),
].join(' ');

/** OpenDocument 1.3 part 2, 3.3: the first part, neither packed nor with an extra field. */
export const MIME_TYPE_PART = ['mimetype', MEDIA_TYPE] as const;

export const MANIFEST = `${XML}<manifest:manifest ${space('manifest')} manifest:version="${VERSION}"><manifest:file-entry manifest:full-path="/" manifest:version="${VERSION}" manifest:media-type="${MEDIA_TYPE}"/>${['content.xml', 'styles.xml', 'settings.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`;

const FONT = 'style:font-name="Noto Sans CJK TC" style:font-name-asian="Noto Sans CJK TC"';

export const STYLE_SHEET = `${XML}<office:document-styles ${NAMESPACES} office:version="${VERSION}"><office:font-face-decls><style:font-face style:name="Noto Sans CJK TC" svg:font-family="'Noto Sans CJK TC', 'Microsoft JhengHei', sans-serif"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/><style:text-properties ${FONT} fo:font-size="11pt"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>`;

const number = (name: string, part: string) =>
  `<number:${name}-style style:name="n-${name}">${part}</number:${name}-style>`;
const dash = '<number:text>-</number:text>';
const day = `<number:year number:style="long"/>${dash}<number:month number:style="long"/>${dash}<number:day number:style="long"/>`;
const colon = '<number:text>:</number:text>';
const time = `<number:text> </number:text><number:hours number:style="long"/>${colon}<number:minutes number:style="long"/>${colon}<number:seconds number:style="long"/>`;
const cellStyle = (name: string, data: string, rest = '') =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data && ` style:data-style-name="${data}"`}>${rest}</style:style>`;

/** Automatic styles: `head`, `text`, `percent`, `date`, `moment`, `flag` for cells, `w<n>` for columns n characters wide. */
export function contentHead(widths: readonly number[]): string {
  const columns = [...new Set(widths)].map(
    (n) =>
      `<style:style style:name="w${n}" style:family="table-column"><style:table-column-properties style:column-width="${(n * 0.22).toFixed(2)}cm"/></style:style>`,
  );
  const wrap = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';
  const styles = [
    number(
      'percentage',
      '<number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text>',
    ),
    number('date', day),
    `<number:date-style style:name="n-moment">${day}${time}</number:date-style>`,
    number('boolean', '<number:boolean/>'),
    number('text', '<number:text-content/>'),
    cellStyle(
      'head',
      'n-text',
      `<style:table-cell-properties fo:background-color="#dde6ee" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>`,
    ),
    cellStyle('text', 'n-text', wrap),
    cellStyle('percent', 'n-percentage'),
    cellStyle('date', 'n-date'),
    cellStyle('moment', 'n-moment'),
    cellStyle('flag', 'n-boolean'),
  ];
  return `${XML}<office:document-content ${NAMESPACES} office:version="${VERSION}"><office:automatic-styles>${columns.join('')}${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>`;
}

export const CONTENT_FOOT = '</office:spreadsheet></office:body></office:document-content>';

const item = (name: string, type: string, value: string) =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** What LibreOffice reads to keep the heading in sight. @param sheet already escaped */
export function settings(sheet: string): string {
  const frozen = [
    item('VerticalSplitMode', 'short', '2'),
    item('VerticalSplitPosition', 'int', '1'),
    item('ActiveSplitRange', 'short', '2'),
    item('PositionBottom', 'int', '1'),
  ].join('');
  return `${XML}<office:document-settings ${NAMESPACES} office:version="${VERSION}"><office:settings><config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${sheet}">${frozen}</config:config-item-map-entry></config:config-item-map-named>${item('ActiveTable', 'string', sheet)}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}
