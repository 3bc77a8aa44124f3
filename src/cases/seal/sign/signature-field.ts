import type { SealPlace } from '../../document/draw/draw-document';

/** Bytes kept free for the signature: one with a chain of certificates takes less than half. */
export const SIGNATURE_BYTES = 16_384;

/** Stands for the offsets that are only known once the file is written; as wide as any of them. */
export const UNKNOWN_OFFSET = 9_999_999_999;

/** Printed, and not to be moved (ISO 32000-1, 12.5.3). */
const PRINT_AND_LOCKED = 132;

/** Signatures exist, and the file is only to be added to (ISO 32000-1, 12.7.2). */
const SIGNED_APPEND_ONLY = 3;

/** What a reader shows of a signature. */
export interface SignatureWords {
  /** Name of the seal. */
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

/** The form of the file, which the types of the library leave out. */
interface WithForm {
  readonly _root: { readonly data: { readonly AcroForm: { data: object } } };
}

/** Text of PDF, which strings of JavaScript would make a name of. */
const text = (value: string): object => new String(value);

/**
 * Adds a signature field over the seal, with room for the signature of PAdES (ETSI EN 319 142-1).
 * Whoever clicks on the seal in a reader is told whether it holds.
 */
export function addSignatureField(
  pdf: PDFKit.PDFDocument,
  { x, y, side }: SealPlace,
  { name, reason, at }: SignatureWords,
): void {
  const signature = pdf.ref({
    ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' },
    ByteRange: [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET],
    Contents: Buffer.alloc(SIGNATURE_BYTES),
    ...{ Name: text(name), Reason: text(reason), M: at },
  });
  // The seal is drawn on the page itself, so that it is printed whatever a reader does with fields.
  const nothing = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, side, side] });
  const bottom = pdf.page.height - y - side;
  const widget = pdf.ref({
    ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: text('seal'), V: signature },
    ...{ F: PRINT_AND_LOCKED, Rect: [x, bottom, x + side, bottom + side], P: pdf.page.dictionary },
    AP: { N: nothing },
  });
  pdf.page.annotations.push(widget);
  for (const part of [signature, nothing, widget]) part.end('');
  pdf.initForm();
  const form = { SigFlags: SIGNED_APPEND_ONLY, Fields: [widget], DR: { Font: {} } };
  (pdf as unknown as WithForm)._root.data.AcroForm.data = form;
}
