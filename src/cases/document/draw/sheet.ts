import type { Weight } from './open-font';
import type { Typeface } from './typeface';

/** Points of a millimetre; everything on a sheet is in points. */
export const MM = 72 / 25.4;

/** A4, with the margins of official documents (GB/T 9704) a little narrower. */
const WIDTH = 210 * MM;
const HEIGHT = 297 * MM;
export const LEFT = 28 * MM;
export const CONTENT_WIDTH = WIDTH - LEFT - 26 * MM;
const TOP = 30 * MM;
const BOTTOM = HEIGHT - 30 * MM;
const FOOT = HEIGHT - 18 * MM;
const FOOT_SIZE = 9;

/** From the top of a line of this size to where its letters stand. */
const BASELINE = 0.88;

/** Distance between lines as a multiple of their size. */
export const LEADING = 1.6;

/** What a drawing is described with; nothing of the machine or the moment goes into it. */
export interface SheetInfo {
  readonly title: string;
  readonly author: string;
  /** The date of the paper, which the file bears as its own. */
  readonly date: Date;
}

/** How a line is set. */
export interface Setting {
  readonly size: number;
  readonly weight?: Weight;
}

/** Pages that are written from top to bottom. */
export class Sheet {
  /** Where the next line begins, from the top of the page. */
  y = TOP;

  readonly pdf: PDFKit.PDFDocument;
  readonly face: Typeface;
  private readonly embedded = new Set<string>();

  constructor(pdf: PDFKit.PDFDocument, face: Typeface) {
    this.pdf = pdf;
    this.face = face;
  }

  /** What is left of the page. */
  get room(): number {
    return BOTTOM - this.y;
  }

  /** What an empty page has. */
  get fullRoom(): number {
    return BOTTOM - TOP;
  }

  /** Goes on to the next page. */
  turn(): void {
    this.pdf.addPage();
    this.y = TOP;
  }

  /** Goes on to the next page unless this much is left, or even an empty page had too little. */
  need(height: number): void {
    if (height > this.room && this.y > TOP) this.turn();
  }

  /** How wide a text is. */
  width(text: string, { size, weight = 'regular' }: Setting): number {
    return this.face.width(text, size, weight);
  }

  /** Writes one line whose top is at `y`; moves nothing. */
  write(text: string, x: number, y: number, { size, weight = 'regular' }: Setting): void {
    let at = x;
    for (const { font, text: part } of this.face.runs(text, weight)) {
      if (!this.embedded.has(font.key)) this.pdf.registerFont(font.key, font.bytes);
      this.embedded.add(font.key);
      this.pdf.font(font.key).fontSize(size);
      this.pdf.text(part, at, y + size * BASELINE, { lineBreak: false, baseline: 'alphabetic' });
      at += this.face.width(part, size, weight);
    }
  }

  /** Numbers the pages and ends the file. */
  async finish(): Promise<Uint8Array> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      const text = pageMark(page + 1, count);
      const x = (WIDTH - this.width(text, { size: FOOT_SIZE })) / 2;
      this.write(text, x, FOOT, { size: FOOT_SIZE });
    }
    return collect(this.pdf);
  }
}

/** An empty sheet. The program that writes PDFs is loaded by the first: it takes 24 MB. */
export async function openSheet(
  face: Typeface,
  { title, author, date }: SheetInfo,
): Promise<Sheet> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    // No font of the program's own in the file: every letter is drawn in one that has it.
    font: '',
    info: { Title: title, Author: author, CreationDate: date, ModDate: date },
  });
  return new Sheet(pdf, face);
}

/** What stands at the foot of a page. */
export function pageMark(page: number | string, count: number | string): string {
  return `第 ${page} 页 共 ${count} 页`;
}

/** Ends the file and answers its bytes. */
function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    pdf.end();
  });
}
