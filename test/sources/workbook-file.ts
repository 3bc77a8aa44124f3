import { deflateRawSync } from 'node:zlib';

/** One file of an archive. */
interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  /** The size it says it unpacks to, where that is not its own. */
  readonly size?: number;
}

/** An archive, as far as readers of workbooks look at it: without dates and checksums. */
export function zipOf(...parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, size = content.length } of parts) {
    const packed = deflateRawSync(content, { level: 1 });
    const sizes = { packed: packed.length, size, name: Buffer.byteLength(name) };
    const body = Buffer.concat([localHeader(sizes), Buffer.from(name), packed]);
    entries.push(Buffer.concat([directoryEntry(sizes, at), Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  return Buffer.concat([...bodies, ...entries, directoryEnd(parts.length, at)]);
}

interface Sizes {
  readonly packed: number;
  readonly size: number;
  readonly name: number;
}

function localHeader({ packed, size, name }: Sizes): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name, 26);
  return header;
}

function directoryEntry({ packed, size, name }: Sizes, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name, 28);
  entry.writeUInt32LE(at, 42);
  return entry;
}

function directoryEnd(entries: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(at, 16);
  return end;
}

const RELATIONS = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>`;
const BOOK = `<workbook xmlns:r="r"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`;

/** A workbook of people, as `peopleFile` is one in CSV; each has a text of its own beside it. */
export function peopleWorkbook(rows: number): Buffer {
  const lines = [['编号', '姓名', '日期']];
  for (let row = 2; row <= rows + 1; row += 1) lines.push([`K-${row}`, `张三${row}`, '2024-02-29']);
  const sheet = `<worksheet><sheetData>${lines.map(rowXml).join('')}</sheetData></worksheet>`;
  return zipOf(
    { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from(RELATIONS) },
    { name: 'xl/workbook.xml', content: Buffer.from(BOOK) },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheet) },
  );
}

function rowXml(cells: readonly string[], index: number): string {
  const row = index + 1;
  const xml = cells.map(
    (text, place) => `<c r="${'ABC'[place]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${xml.join('')}</row>`;
}
