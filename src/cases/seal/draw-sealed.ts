import type { CasesContext } from '../context';
import type { DocumentRecord } from '../document/document';
import { drawDocument } from '../document/draw/draw-document';
import type { SealRecord } from './seal';
import { SEAL_KIND } from './seal-name';
import { openSigner } from './sign/open-signer';
import { signPdf } from './sign/sign-pdf';
import { addSignatureField } from './sign/signature-field';

/** Papers as signed PDFs, by the id of each. */
export interface DrawnPapers {
  /** The moment of sealing, which is signed with each. SEAL-4 */
  readonly at: Date;
  readonly pdfs: ReadonlyMap<string, Uint8Array>;
}

/**
 * Draws papers with a seal on them and signs each. SEAL-2, SEAL-7. Errors: SEAL_KEY_INVALID.
 */
export async function drawSealed(
  ctx: CasesContext,
  { holder, name }: Pick<SealRecord, 'holder' | 'name'>,
  papers: readonly DocumentRecord[],
): Promise<DrawnPapers> {
  const signer = await openSigner(ctx);
  const at = ctx.clock.now();
  const pdfs = new Map<string, Uint8Array>();
  for (const { id, content, title } of papers) {
    const drawn = await drawDocument(content, {
      seal: { holder, kind: SEAL_KIND },
      onSealed: (pdf, place) => addSignatureField(pdf, place, { name, reason: title, at }),
    });
    pdfs.set(id, await signPdf(drawn, signer.sign));
  }
  return { at, pdfs };
}
