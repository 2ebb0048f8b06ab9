// Writes the stand-in font: one empty frame, as wide as it is high, for every Chinese character. Where a machine has no
// Chinese font at all, it keeps the place of the characters until the real one has come, so that nothing moves then.

const EM = 1000;
const ASCENT = 880;

/** Everything that every Chinese font draws as wide as it is high. */
export const FULL_WIDTH = [
  [0x2e80, 0xa4cf],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x2fffd],
];

const u16 = (...values) => Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 255, value & 255])));
const u32 = (...values) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)));

/** @returns {Buffer} a TrueType font */
export function standInFont() {
  const glyph = frame();
  const tables = {
    'OS/2': os2(),
    cmap: cmap(),
    glyf: glyph,
    head: head(),
    hhea: u16(1, 0, ASCENT, ASCENT - EM, 0, EM, 100, 100, 900, 1, 0, 0, 0, 0, 0, 0, 0, 2),
    hmtx: u16(EM, 100, EM, 100),
    loca: u32(0, 0, glyph.length),
    maxp: u16(1, 0, 2, 8, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    name: u16(0, 0, 6),
    post: Buffer.concat([u32(0x00030000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
  return assembled(Object.entries(tables));
}

/** Two squares, one within the other. */
function frame() {
  const xs = [100, 0, 800, 0, -770, 740, 0, -740];
  const ys = [-20, 800, 0, -800, 30, 0, 740, 0];
  return Buffer.concat([
    u16(2, 100, -20, 900, 780, 3, 7, 0),
    Buffer.alloc(8, 1),
    u16(...xs, ...ys),
    Buffer.alloc(2), // to a length that is a multiple of four
  ]);
}

/** One glyph for whole ranges: format 13, for all of Unicode. */
function cmap() {
  const groups = FULL_WIDTH.map(([from, to]) => u32(from, to, 1));
  const length = 16 + 12 * groups.length;
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(13, 0), u32(length, 0, groups.length), ...groups]);
}

function head() {
  return Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(3, EM),
    Buffer.alloc(16),
    u16(100, -20, 900, 780, 0, 8, 2, 1, 0),
  ]);
}

function os2() {
  return Buffer.concat([
    u16(4, EM, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    Buffer.alloc(10),
    u32(0, 0, 0, 0),
    Buffer.from('NONE'),
    u16(0x40, 0x2e80, 0xffff, ASCENT, ASCENT - EM, 0, ASCENT, EM - ASCENT),
    u32(0, 0),
    u16(500, 700, 0, 0x20, 1),
  ]);
}

function assembled(tables) {
  let offset = 12 + 16 * tables.length;
  const directory = [u32(0x00010000), u16(tables.length, 128, 3, tables.length * 16 - 128)];
  const bodies = tables.map(([tag, body]) => {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    directory.push(Buffer.from(tag), u32(sumOf(padded), offset, body.length));
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([...directory, ...bodies]);
}

function sumOf(table) {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
