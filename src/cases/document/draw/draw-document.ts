import type { DocumentContent, DocumentPart } from '../document';
import { breakLines } from './break-lines';
import { drawSeal, SEAL_DIAMETER, type SealFace } from './draw-seal';
import { drawTable } from './draw-table';
import {
  CONTENT_WIDTH,
  LEADING,
  LEFT,
  openSheet,
  pageMark,
  type Setting,
  type Sheet,
} from './sheet';
import { showMissing } from './show-missing';
import { openTypeface } from './typeface';

const ISSUER: Setting = { size: 16, weight: 'bold' };
const TITLE: Setting = { size: 22, weight: 'bold' };
const TEXT: Setting = { size: 14 };
const SMALL: Setting = { size: 11 };
const GAP = 10;

/** How much of the width the issuer takes at the end before it is broken. */
const WIDEST_END = 0.8;

/** What a drawing may have beside its content. */
export interface DrawOptions {
  /** The seal over issuer and date at the end. SEAL-7 */
  readonly seal?: SealFace;
  /** Called with where the seal is, before the file is ended. */
  readonly onSealed?: (pdf: PDFKit.PDFDocument, place: SealPlace) => void;
}

/** Where a seal stands on the current page: a square, from the top left, in points. */
export interface SealPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** `2026年3月9日` */
function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function textsOf(part: DocumentPart): readonly string[] {
  if (part.kind === 'paragraph') return [part.text];
  return part.kind === 'facts' ? part.facts.flat() : [...part.head, ...part.rows.flat()];
}

/** Opens what the whole content is drawn with; bold has what regular has, for heads and labels. */
function typefaceFor({ issuer, title, number, parts }: DocumentContent, seal?: SealFace) {
  const bold = parts.flatMap((part) => {
    if (part.kind === 'facts') return part.facts.map(([label]) => label);
    return part.kind === 'table' ? part.head : [];
  });
  const own = `${pageMark('0123456789', '')}注：文中“〓”为字库未收录的字，依次为：U+ABCDEF、。年月日`;
  const regular = [issuer, title, number ?? '', ...parts.flatMap(textsOf), own];
  return openTypeface({
    regular: regular.join(''),
    bold: ['〓', issuer, title, ...bold, seal?.holder ?? '', seal?.kind ?? ''].join(''),
  });
}

function writeCentred(sheet: Sheet, text: string, setting: Setting): void {
  for (const line of breakLines(text, CONTENT_WIDTH, (each) => sheet.width(each, setting))) {
    sheet.need(setting.size * LEADING);
    const x = LEFT + (CONTENT_WIDTH - sheet.width(line, setting)) / 2;
    sheet.write(line, x, sheet.y, setting);
    sheet.y += setting.size * LEADING;
  }
}

function writeHead(sheet: Sheet, { issuer, title, number }: DocumentContent): void {
  writeCentred(sheet, issuer, ISSUER);
  writeCentred(sheet, title, TITLE);
  if (number !== null) writeCentred(sheet, number, SMALL);
  sheet.y += GAP;
}

/** A paragraph begins two characters further in. */
function writeParagraph(sheet: Sheet, text: string): void {
  const indent = 2 * TEXT.size;
  const lines = breakLines(text, CONTENT_WIDTH, (each) => sheet.width(each, TEXT), indent);
  for (const [place, line] of lines.entries()) {
    sheet.need(TEXT.size * LEADING);
    sheet.write(line, place === 0 ? LEFT + indent : LEFT, sheet.y, TEXT);
    sheet.y += TEXT.size * LEADING;
  }
}

function writePart(sheet: Sheet, part: DocumentPart): void {
  if (part.kind === 'paragraph') {
    for (const text of part.text.split('\n')) writeParagraph(sheet, text);
  } else {
    sheet.y += GAP / 2;
    if (part.kind === 'facts') drawTable(sheet, { head: [], rows: part.facts, hasLabels: true });
    else drawTable(sheet, part);
    sheet.y += GAP;
  }
}

/** Issuer and date at the right, and room for the seal around them; answers its centre. */
function writeEnd(sheet: Sheet, { issuer, date }: DocumentContent): { x: number; y: number } {
  const lines = [
    ...breakLines(issuer, CONTENT_WIDTH * WIDEST_END, (each) => sheet.width(each, TEXT)),
    chineseDate(date),
  ];
  const line = TEXT.size * LEADING;
  const height = Math.max(SEAL_DIAMETER, lines.length * line);
  sheet.y += GAP;
  sheet.need(height);
  const wide = Math.max(SEAL_DIAMETER, ...lines.map((text) => sheet.width(text, TEXT)));
  const x = LEFT + CONTENT_WIDTH - wide / 2;
  const y = sheet.y + height / 2;
  for (const [place, text] of lines.entries()) {
    const top = y + (place - lines.length / 2) * line;
    sheet.write(text, x - sheet.width(text, TEXT) / 2, top, TEXT);
  }
  sheet.y += height;
  return { x, y };
}

/**
 * Draws a paper as a PDF: A4, its Chinese font embedded in part, the pages numbered. The same
 * content gives the same bytes. A character that no font has is marked and named below.
 *
 * @example await drawDocument({ issuer: '某局', title: '决定书', number: null, parts: [], date: '2026-03-09' })
 */
export async function drawDocument(
  asked: DocumentContent,
  { seal, onSealed }: DrawOptions = {},
): Promise<Uint8Array> {
  const face = await typefaceFor(asked, seal);
  const { content } = showMissing(asked, face);
  const { title, issuer: author } = asked;
  const sheet = await openSheet(face, { title, author, date: new Date(`${asked.date}T00:00:00Z`) });
  writeHead(sheet, content);
  for (const part of content.parts) writePart(sheet, part);
  const { x, y } = writeEnd(sheet, content);
  if (seal) {
    drawSeal(sheet, seal, x, y);
    const corner = SEAL_DIAMETER / 2;
    onSealed?.(sheet.pdf, { x: x - corner, y: y - corner, side: SEAL_DIAMETER });
  }
  return sheet.finish();
}
