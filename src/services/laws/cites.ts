import type { GuideContent } from '../guide/content.types';

/** A law's name without brackets, spaces and number of issue, so that one law is one name. */
function bareName(law: string): string {
  return law
    .normalize('NFKC')
    .replace(/[《》〈〉\s]/g, '')
    .replace(/\([^)]*\)/g, '');
}

/** True for a guide that rests on a law: the service, a fee or a material. GDE-13 */
export function cites(content: GuideContent, law: string): boolean {
  const materials = content.materials.flatMap(({ basis }) => basis);
  const named = [...content.basis, ...content.feeBasis, ...materials].map((one) =>
    bareName(one.law),
  );
  return named.includes(bareName(law));
}
