import { getDepartment, getPerson } from '../../../identity';
import { chinaDate } from '../../../platform';
import type { GuideContent } from '../../../services';
import type { CasesContext } from '../../context';
import type { DocumentContent, DocumentKind, DocumentRecord } from '../../document/document';
import { selectDocuments } from '../../document/documents.store';
import type { CaseRecord, CaseStepRecord } from '../../file/case';
import { selectCaseSteps } from '../../file/cases.store';
import type { CaseMaterialRecord } from '../../materials/case-material';
import type { CaseReadRecord } from '../../materials/case-read';
import { selectMaterials } from '../../materials/materials.store';
import { selectReads } from '../../materials/reads.store';
import { CASE_STEPS, type CaseStepName } from '../../procedure/steps';
import { writtenCase } from '../../procedure/written-case';
import { selectCasePdf } from '../../seal/seal-uses.store';
import type { Section } from '../volume';
import { MATERIAL_WORDS, STEP_WORDS } from './case-words';
import type { Arranged, Piece } from './piece';

/** In which part of a volume papers stand, and in which order there. ARC-4 */
const PLACES: Readonly<Record<DocumentKind, readonly [Section, order: number]>> = Object.freeze({
  certificate: ['result', 0],
  decision: ['result', 1],
  deliveryReceipt: ['result', 2],
  voucher: ['notice', 0],
  notice: ['notice', 0],
  opinion: ['process', 0],
});

/** All that is known of a case. */
interface Known {
  readonly file: CaseRecord;
  readonly guide: GuideContent;
  readonly issuer: string;
  readonly steps: readonly CaseStepRecord[];
  readonly materials: readonly CaseMaterialRecord[];
  readonly reads: readonly CaseReadRecord[];
}

/** A paper that is made for the volume, dated the day the case ended. */
function made(
  { file, issuer }: Known,
  title: string,
  parts: DocumentContent['parts'],
): DocumentContent {
  const date = chinaDate(file.closedAt ?? file.openedAt);
  return { issuer, title, number: file.number, parts, date };
}

/** What was applied for and where each material came from: no values, and nothing to find the applicant by. */
async function application(ctx: CasesContext, known: Known): Promise<DocumentContent> {
  const { file, guide, materials, reads } = known;
  const names = new Map(guide.materials.map(({ key, name }) => [key, name]));
  const came = reads.filter(({ state }) => state === 'row');
  const rows = await Promise.all(
    came.map(async ({ alias, providerId, asOf, grant, auditRecord }) => [
      alias,
      providerId === null ? '—' : (await getDepartment(ctx, providerId)).name,
      asOf === null ? '—' : chinaDate(asOf),
      grant ?? '—',
      auditRecord ?? '—',
    ]),
  );
  const stands = materials.map(({ key, state }) => [names.get(key) ?? key, MATERIAL_WORDS[state]]);
  return made(known, '申请及材料登记表', [
    {
      kind: 'facts',
      facts: [
        ['事项名称', guide.name ?? file.serviceItem],
        ['申请人', file.applicant.name],
        ['申请日期', chinaDate(file.submittedAt ?? file.openedAt)],
      ],
    },
    { kind: 'table', head: ['材料', '取得方式'], rows: stands },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: ['共享读取', '提供部门', '数据时点', '授权编号', '审计记录'],
            rows,
          },
        ]),
  ]);
}

/** Who applied, and what they said of materials: private. ARC-2 */
function applicantPaper(known: Known): DocumentContent {
  const { file, guide, materials } = known;
  const { name, code, phone, email, address } = file.applicant;
  const contact = [
    ['联系电话', phone],
    ['电子邮箱', email],
    ['通信地址', address],
  ] as const;
  const names = new Map(guide.materials.map(({ key, name: title }) => [key, title]));
  const said = materials.flatMap(({ key, note }) =>
    note === null ? [] : [[names.get(key) ?? key, note.evidence ?? '—', note.rightValue ?? '—']],
  );
  return made(known, '申请人信息及申请材料', [
    {
      kind: 'facts',
      facts: [
        ['申请人', name],
        ['证件号码', code],
        ...contact.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])),
        ...Object.entries(file.fields),
      ],
    },
    ...(said.length === 0
      ? []
      : [{ kind: 'table' as const, head: ['材料', '提交或者说明', '正确内容'], rows: said }]),
  ]);
}

/** Every step with its day and who took it: acceptance, review, decision, delivery. ARC-4 */
async function processPaper(ctx: CasesContext, known: Known): Promise<DocumentContent> {
  const nameOf = async (id: string | null): Promise<string> =>
    id === null
      ? '系统自动'
      : getPerson(ctx, id).then(
          ({ name }) => name,
          () => '部门业务系统',
        );
  const rows = await Promise.all(
    known.steps.map(async ({ step, at, by }) => [
      STEP_WORDS[step as CaseStepName],
      chinaDate(at),
      await nameOf(by),
    ]),
  );
  return made(known, '办理过程记录', [{ kind: 'table', head: ['环节', '日期', '经办'], rows }]);
}

/** A paper as it stands in the volume: sealed as it was, else drawn from what it says. */
async function paperPiece(
  ctx: CasesContext,
  { file }: Known,
  { id, kind, title, content }: DocumentRecord,
): Promise<Piece> {
  const asked = { caseId: file.id, documentId: id };
  const sealed = await selectCasePdf(ctx.db, ctx.secrets, asked);
  const [section] = PLACES[kind];
  return { section, title, case: file.number, date: content.date, content: sealed ?? content };
}

/** How the case went, for programs, without anybody's data. */
function facts({ file, steps, materials, reads }: Known) {
  const { number, serviceItem, guideVersionId, channel, decision, openedAt, closedAt } = file;
  return {
    ...{ number, serviceItem, guideVersion: guideVersionId, channel, decision },
    ...{ openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null },
    steps: steps.map(({ position, step, from, to, by, at }) => ({
      ...{ position, step, from, to, by, at: at.toISOString() },
      rule: CASE_STEPS[step as CaseStepName].rule,
    })),
    materials: materials.map(({ key, state, reason, answer, correctionId }) => ({
      ...{ key, state, reason, answer, correction: correctionId },
    })),
    reads: reads.map(({ alias, state, providerId, asOf, grant, auditRecord }) => ({
      ...{ alias, state, provider: providerId, asOf: asOf?.toISOString() ?? null },
      ...{ grant, auditRecord },
    })),
  };
}

async function know(ctx: CasesContext, file: CaseRecord): Promise<Known> {
  const { db, secrets } = ctx;
  const { content: guide } = await writtenCase(ctx, file);
  const { name: issuer } = await getDepartment(ctx, file.departmentId);
  return {
    ...{ file, guide, issuer },
    steps: await selectCaseSteps(db, file.id),
    materials: await selectMaterials(db, secrets, file.id),
    reads: await selectReads(db, secrets, file.id),
  };
}

/**
 * Puts what there is of a case in order. Values that sharing supplied are not among it: they expire
 * with the case, and what tells of them stays. ARC-2, ARC-4
 */
export async function arrangeCase(ctx: CasesContext, file: CaseRecord): Promise<Arranged> {
  const known = await know(ctx, file);
  const papers = await selectDocuments(ctx.db, ctx.secrets, file.id);
  const inOrder = [...papers].sort(
    (one, other) => PLACES[one.kind][1] - PLACES[other.kind][1] || one.position - other.position,
  );
  const at = { case: file.number, date: chinaDate(file.closedAt ?? file.openedAt) };
  const own = (section: Section, content: DocumentContent): Piece => ({
    ...{ section, title: content.title, ...at, content },
  });
  const pieces = await Promise.all(
    inOrder.map(async (paper) => ({ paper, piece: await paperPiece(ctx, known, paper) })),
  );
  const open = pieces.filter(({ paper }) => !paper.restricted).map(({ piece }) => piece);
  const closed = pieces.filter(({ paper }) => paper.restricted).map(({ piece }) => piece);
  const ofSection = (section: Section) => open.filter((piece) => piece.section === section);
  return {
    pieces: {
      main: [
        ...ofSection('result'),
        own('application', await application(ctx, known)),
        ...ofSection('notice'),
        ...ofSection('process'),
        own('process', await processPaper(ctx, known)),
      ],
      restricted: [own('application', applicantPaper(known)), ...closed],
    },
    data: new Map([[`${file.number}.json`, facts(known)]]),
  };
}
