import type { GuideStep } from '../guide/parts.types';

/** A text inside a box: Mermaid takes quotation marks and brackets for its own. */
function boxText(text: string): string {
  return text
    .replace(/[#"<>&`]/g, (character) => `#${character.codePointAt(0)};`)
    .replace(/\s+/g, ' ')
    .trim();
}

function limitWords(days: number | null | undefined): string {
  if (days === null || days === undefined) return '';
  return days === 0 ? '<br>即时' : `<br>${days} 个工作日`;
}

/**
 * The flow chart of a process, made from its steps so that the two never differ, as Mermaid text,
 * which pages of every channel can draw. GDE-10
 *
 * @example flowChart([{ name: '受理', days: 1, … }]) // flowchart TD …
 */
export function flowChart(steps: readonly GuideStep[]): string {
  const boxes = steps.map(
    ({ name, days }, index) => `  s${index + 1}["${boxText(name)}${limitWords(days)}"]`,
  );
  const arrows = steps.slice(1).map((_, index) => {
    const result = steps[index]?.result;
    const label = result ? `|"${boxText(result)}"|` : '';
    return `  s${index + 1} -->${label} s${index + 2}`;
  });
  return ['flowchart TD', ...boxes, ...arrows].join('\n');
}
