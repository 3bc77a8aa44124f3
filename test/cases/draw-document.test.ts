import { inflateSync } from 'node:zlib';
import type { DocumentContent } from '../../src/cases/document/document';
import { breakLines } from '../../src/cases/document/draw/break-lines';
import { drawDocument } from '../../src/cases/document/draw/draw-document';
import { showMissing } from '../../src/cases/document/draw/show-missing';
import { openTypeface } from '../../src/cases/document/draw/typeface';

/** Points of a millimetre. */
const MM = 72 / 25.4;

const decision: DocumentContent = {
  issuer: '北京市朝阳区住房和城乡建设委员会',
  title: '准予行政许可决定书',
  number: 'B-2026-000001',
  parts: [
    { kind: 'paragraph', text: '王芳：\n你提交的申请，经审查符合规定，决定准予。' },
    { kind: 'facts', facts: [['事项名称', '公共租赁住房资格']] },
  ],
  date: '2026-03-09',
};

/** What a file's compressed streams say, and the file around them. */
function opened(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  return bytes.toString('latin1').replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
}

function pagesOf(pdf: Uint8Array): number {
  return Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(opened(pdf))?.[1]);
}

/** Every character one wide. */
const counted = (text: string) => [...text].length;

describe('breaking lines', () => {
  it('breaks anywhere between characters, but never before a closing or after an opening mark', () => {
    expect(breakLines('一二三四，五六', 4, counted)).toEqual(['一二三', '四，五六']);
    expect(breakLines('一二三（四五）', 4, counted)).toEqual(['一二三', '（四五）']);
  });

  it('keeps words and numbers whole unless they are longer than a line', () => {
    expect(breakLines('第2026号', 4, counted)).toEqual(['第', '2026', '号']);
    expect(breakLines('ABCDEF', 4, counted)).toEqual(['ABCD', 'EF']);
  });

  it('makes the first line shorter by the indent, and one empty line of nothing', () => {
    expect(breakLines('一二三四五六', 4, counted, 2)).toEqual(['一二', '三四五六']);
    expect(breakLines('', 4, counted)).toEqual(['']);
  });
});

describe('characters that no font has', () => {
  it('are marked where they stand and named below, and none is left out silently', async () => {
    const text = '䶮𠮷囍𬭎';
    const face = await openTypeface({ regular: text, bold: '' });
    const part = { kind: 'paragraph', text } as const;
    const { content, missing } = showMissing(
      { ...decision, issuer: '', title: '', number: null, parts: [part] },
      face,
    );
    expect(missing).toEqual(['U+20BB7', 'U+2CB4E']);
    expect(content.parts).toEqual([
      { kind: 'paragraph', text: '䶮〓囍〓' },
      { kind: 'paragraph', text: '注：文中“〓”为字库未收录的字，依次为：U+20BB7、U+2CB4E。' },
    ]);
  });
});

describe('drawing a paper', () => {
  it('gives the same bytes for the same content, with the font embedded in part', async () => {
    const first = await drawDocument(decision);
    expect(Buffer.compare(first, await drawDocument(decision))).toBe(0);
    expect(Buffer.from(first.subarray(0, 8)).toString()).toBe('%PDF-1.7');
    expect(opened(first)).toContain('/FontFile2');
    expect(first.length).toBeLessThan(200_000);
    expect(Buffer.compare(first, await drawDocument({ ...decision, date: '2026-03-10' }))).not.toBe(
      0,
    );
  });

  it('goes on over pages, also within a row that is longer than a page', async () => {
    const rows = [
      ['1', '很长的说明'.repeat(400)],
      ...Array.from({ length: 40 }, (_, n) => [`${n}`]),
    ];
    const parts = [{ kind: 'table', head: ['序号', '说明'], rows } as const];
    expect(pagesOf(await drawDocument(decision))).toBe(1);
    expect(pagesOf(await drawDocument({ ...decision, parts }))).toBe(4);
  });

  it('SEAL-7 draws the seal red and exactly 4.0 cm wide, from outer edge to outer edge', async () => {
    const seal = { holder: '北京市朝阳区住房和城乡建设委员会', kind: '行政审批专用章' };
    const drawn = opened(await drawDocument(decision, { seal }));
    const ring = /([\d.]+) w\n([\d.]+) [\d.]+ m\n(?:[-\d. ]+ c\n)+/g;
    const circles = [...drawn.matchAll(ring)].map(([path, line, left]) => {
      const xs = [...path.matchAll(/([\d.]+) [\d.]+ c\n/g)].map(([, x]) => Number(x));
      return Math.max(...xs) - Number(left) + Number(line);
    });
    expect(circles).toEqual([expect.closeTo(40 * MM, 1)]);
    expect(drawn).toContain('0.8431372549019608 0 0.058823529411764705 SCN');
    expect(opened(await drawDocument(decision))).not.toMatch(ring);
  });
});
