/** Kinds of papers in a case. CASE-5, CASE-6 */
export const DOCUMENT_KINDS = [
  /** The certificate or approval that the applicant gets. */
  'certificate',
  'decision',
  'deliveryReceipt',
  /** Vouchers of acceptance, of acceptance with defects, of refusal to accept. */
  'voucher',
  /** The one notice of what is missing. */
  'notice',
  /** What a joint case's other departments said. */
  'opinion',
] as const;

/** See DOCUMENT_KINDS. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A part of a paper, in the order it is read. */
export type DocumentPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Labels and what stands beside them, such as 事项名称: 公租房资格. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What a paper says, in Chinese, whatever it is drawn as. */
export interface DocumentContent {
  /** Who issues it, drawn above the title and where the seal goes. */
  readonly issuer: string;
  readonly title: string;
  /** Number of the paper, such as that of the case. */
  readonly number: string | null;
  readonly parts: readonly DocumentPart[];
  /** The day it is dated, as YYYY-MM-DD. */
  readonly date: string;
}

/** A paper of a case as it is kept, its content opened. Papers are added, never changed. */
export interface DocumentRecord {
  readonly id: string;
  readonly caseId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly kind: DocumentKind;
  readonly title: string;
  /** True for what is not fit for others: secrets, and private papers. */
  readonly restricted: boolean;
  readonly content: DocumentContent;
  readonly createdAt: Date;
  /** Id of the person; null for the gateway itself. */
  readonly createdBy: string | null;
}
