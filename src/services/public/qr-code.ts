import qrcode from 'qrcode-generator';

/** Light modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;

/** A code that is still read with 15 % of it dirty, as large as the text wants. */
const AUTOMATIC = 0;
const LEVEL = 'M';

/** Runs of dark modules of a row, each as a path one module high. */
function rowPath(row: readonly boolean[], y: number): string {
  const marks = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  const runs = [...marks.matchAll(/#+/g)].map(({ 0: { length }, index }) => ({ length, x: index }));
  return runs.map(({ length, x }) => `M${x + QUIET},${y + QUIET}h${length}v1h-${length}z`).join('');
}

/**
 * A text as a QR code in SVG: one path, one module a unit, scaled by whoever shows it. GDE-12
 *
 * @example qrCode('https://example.gov.cn/guides/1') // <svg …>
 */
export function qrCode(text: string): string {
  const code = qrcode(AUTOMATIC, LEVEL);
  code.addData(text);
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, place) => place);
  const rows = places.map((y) => places.map((x) => code.isDark(y, x)));
  const size = places.length + 2 * QUIET;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/>` +
    `<path d="${rows.map(rowPath).join('')}"/></svg>`
  );
}
