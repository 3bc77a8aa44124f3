import qrcode from 'qrcode-generator';
import { blackAndWhitePng } from './png';

/** Light modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;

/** Pixels of a module in a picture, which print well at two centimetres. */
const PIXELS = 8;

/** A code that is still read with 15 % of it dirty, as large as the text wants. */
const AUTOMATIC = 0;
const LEVEL = 'M';

/** Runs of dark modules of a row, each as a path one module high. */
function rowPath(row: readonly boolean[], y: number): string {
  const marks = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  const runs = [...marks.matchAll(/#+/g)].map(({ 0: { length }, index }) => ({ length, x: index }));
  return runs.map(({ length, x }) => `M${x + QUIET},${y + QUIET}h${length}v1h-${length}z`).join('');
}

/** Whether each module is dark, by rows. */
function modulesOf(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(AUTOMATIC, LEVEL);
  code.addData(text);
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, place) => place);
  return places.map((y) => places.map((x) => code.isDark(y, x)));
}

/**
 * A text as a QR code in SVG: one path, one module a unit, scaled by whoever shows it. GDE-12
 *
 * @example qrCode('https://example.gov.cn/guides/1') // <svg …>
 */
export function qrCode(text: string): string {
  const rows = modulesOf(text);
  const size = rows.length + 2 * QUIET;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/>` +
    `<path d="${rows.map(rowPath).join('')}"/></svg>`
  );
}

/** Each value so many times over. */
function repeated<Value>(values: readonly Value[], times: number): Value[] {
  return values.flatMap((value) => Array.from({ length: times }, () => value));
}

/** The same as a picture in PNG, eight pixels a module, with the light edge that a reader needs. GDE-12 */
export function qrCodePng(text: string): Buffer {
  const rows = modulesOf(text);
  const edge = Array.from({ length: QUIET }, () => false);
  const light = Array.from({ length: rows.length + 2 * QUIET }, () => false);
  const above = edge.map(() => light);
  const whole = [...above, ...rows.map((row) => [...edge, ...row, ...edge]), ...above];
  return blackAndWhitePng(
    repeated(
      whole.map((row) => repeated(row, PIXELS)),
      PIXELS,
    ),
  );
}
