import { createHash } from 'node:crypto';
import { DemoFailure, dataOf, shouldBe } from '../as-it-should-be';
import { caseOf, standsNow } from '../case-file';
import {
  DecideCaseDocument,
  DeliverCaseDocument,
  OwnSealsDocument,
  SealDecisionDocument,
} from '../operations/generated';
import type { Step } from '../tour';

/** Decided, sealed as signed PDFs, delivered. */
export const decide: Step = {
  zh: '作出准予决定并生成许可证；加盖行政审批专用章，即时办结；送达',
  en: 'The case is decided, sealed as signed PDFs, complete at that moment, and delivered',
  run: async (tour) => {
    const { id, clerk } = caseOf(tour);
    dataOf(await clerk.ask(DecideCaseDocument, { id, validUntil: '2099-12-31' }));
    const { papers } = await standsNow(caseOf(tour));
    const [seal] = dataOf(await clerk.ask(OwnSealsDocument, {})).seals.nodes;
    if (!seal) throw new DemoFailure('expected a seal in use, got none');
    const order = { caseId: id, sealId: seal.id };
    const sealed = dataOf(await clerk.ask(SealDecisionDocument, order)).sealDecision;
    shouldBe(sealed.status === 'completed', 'a completed case', sealed.status);
    const lines: string[] = [];
    for (const { documentId, sha256 } of sealed.sealUses) {
      const pdf = await clerk.take(`/cases/${id}/documents/${documentId}.pdf`);
      const digest = createHash('sha256').update(pdf).digest('hex');
      shouldBe(digest === sha256, 'the file that the register names', digest);
      shouldBe(pdf.includes('/ByteRange'), 'a signed PDF', pdf.length);
      const title = papers?.find((paper) => paper.id === documentId)?.title;
      lines.push(`${title}: a signed PDF of ${pdf.length} bytes, ${digest.slice(0, 16)}…`);
    }
    const delivered = dataOf(await clerk.ask(DeliverCaseDocument, { id })).deliverCase;
    shouldBe(delivered.status === 'delivered', 'a delivered case', delivered.status);
    return [seal.name, ...lines, 'delivered at the window'];
  },
};
