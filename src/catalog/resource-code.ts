import type { Problems } from './problems';

/** Where an entry stands in the catalogue: 类, 项, 目, 细目 (CAT-2). */
export interface Classification {
  /** 类: 1 基础, 2 主题, 3 部门. */
  readonly category: string;
  /** 项: two digits. */
  readonly section: string;
  /** 目: three digits. */
  readonly subject: string;
  /** 细目: any number of digits, also none. */
  readonly detail: string;
}

/** The form of each part, and how to say it. */
const PARTS = Object.freeze([
  { part: 'category', form: /^[123]$/, zh: '1、2 或 3', en: '1, 2 or 3' },
  { part: 'section', form: /^\d{2}$/, zh: '两位数字', en: 'two digits' },
  { part: 'subject', form: /^\d{3}$/, zh: '三位数字', en: 'three digits' },
  { part: 'detail', form: /^\d{0,10}$/, zh: '至多十位数字', en: 'at most ten digits' },
] as const);

/** Digits of the sequence number; a greater number simply takes more. */
const SEQUENCE_DIGITS = 6;

/** Notes the parts of a classification that are not as CAT-2 has them. */
export function checkClassification(problems: Problems, classification: Classification): void {
  for (const { part, form, zh, en } of PARTS) {
    if (form.test(classification[part])) continue;
    const got = { zh: '其他内容', en: 'something else' };
    problems.add(`classification.${part}`, { zh, en }, got);
  }
}

/** The part of a resource code before the slash. */
export function classificationCode(classification: Classification): string {
  const { category, section, subject, detail } = classification;
  return category + section + subject + detail;
}

/** A whole resource code, such as `301002/000001` (CAT-2). */
export function resourceCode(classification: string, sequence: number): string {
  return `${classification}/${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;
}

/** Reads the classification back from a resource code. */
export function classificationOf(code: string): Classification {
  const [head = ''] = code.split('/');
  return {
    category: head.slice(0, 1),
    section: head.slice(1, 3),
    subject: head.slice(3, 6),
    detail: head.slice(6),
  };
}
