import { MM, type Sheet } from './sheet';
import { STAND_IN } from './show-missing';

/** Diameter of a special seal, outer edge to outer edge. SEAL-7 */
export const SEAL_DIAMETER = 40 * MM;

const RED = '#d7000f';
const RADIUS = SEAL_DIAMETER / 2;
const RING = 1.2 * MM;

/** Where the tops of the letters on the arc are, and how tall they may be. */
const ARC_RADIUS = RADIUS - RING - 1.2 * MM;
const TALLEST = 5.6 * MM;
/** How much of the circle the name may take. */
const WIDEST_ARC = (260 / 180) * Math.PI;
/** Room of a letter on the arc as a multiple of its size. */
const LETTER_ROOM = 1.12;

const STAR_RADIUS = 7 * MM;
/** Inner corners of a regular five-pointed star, as a part of its outer ones. */
const STAR_INNER = (3 - Math.sqrt(5)) / 2;
const STAR_CORNERS = 10;

const KIND_SIZE = 3.9 * MM;
const KIND_TOP = 9.2 * MM;

/** What a seal looks like. SEAL-7 */
export interface SealFace {
  /** On the arc: place and department. */
  readonly holder: string;
  /** Straight below the star: what kind of seal it is. */
  readonly kind: string;
}

function drawStar(sheet: Sheet, x: number, y: number): void {
  const corners = Array.from({ length: STAR_CORNERS }, (_, corner) => {
    const radius = corner % 2 === 0 ? STAR_RADIUS : STAR_RADIUS * STAR_INNER;
    const angle = (corner * 2 * Math.PI) / STAR_CORNERS - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  sheet.pdf.polygon(...corners).fill(RED);
}

/** Letters along the upper arc, each standing upright towards the centre. */
function drawArc(sheet: Sheet, x: number, y: number, holder: string): void {
  const letters = [...holder].map((letter) => (sheet.face.has(letter, 'bold') ? letter : STAND_IN));
  const size = Math.min(
    TALLEST,
    (WIDEST_ARC * ARC_RADIUS) / (letters.length * LETTER_ROOM + Math.PI),
  );
  const step = (size * LETTER_ROOM) / (ARC_RADIUS - size / 2);
  for (const [place, letter] of letters.entries()) {
    const angle = ((place - (letters.length - 1) / 2) * step * 180) / Math.PI;
    const width = sheet.width(letter, { size, weight: 'bold' });
    sheet.pdf
      .save()
      .rotate(angle, { origin: [x, y] })
      .fillColor(RED);
    sheet.write(letter, x - width / 2, y - ARC_RADIUS, { size, weight: 'bold' });
    sheet.pdf.restore();
  }
}

/** Draws the seal around a centre, over what is there already. */
export function drawSeal(sheet: Sheet, { holder, kind }: SealFace, x: number, y: number): void {
  const setting = { size: KIND_SIZE, weight: 'bold' } as const;
  sheet.pdf.save();
  // The ring lies inside the circle: its outer edge is what measures 4.0 cm.
  sheet.pdf
    .lineWidth(RING)
    .circle(x, y, RADIUS - RING / 2)
    .stroke(RED);
  drawStar(sheet, x, y);
  drawArc(sheet, x, y, holder);
  sheet.pdf.fillColor(RED);
  sheet.write(kind, x - sheet.width(kind, setting) / 2, y + KIND_TOP, setting);
  sheet.pdf.restore();
}
