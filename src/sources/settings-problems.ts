import type { z } from 'zod';
import type { Words } from '../platform';

type Issue = z.core.$ZodIssue;

/** What kinds of values are called. */
const KINDS: Readonly<Record<string, Words>> = Object.freeze({
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
});

const OTHER: Words = Object.freeze({ zh: '符合说明的值', en: 'what the documentation says' });
const FORMED: Words = Object.freeze({ zh: '符合格式的文本', en: 'a text of the right form' });
const NONE: Words = Object.freeze({
  zh: '不填（没有此设置）',
  en: 'nothing: there is no such setting',
});

/** What limits count, by what is limited. */
const UNITS: Readonly<Record<string, Words>> = Object.freeze({
  string: { zh: ' 个字符', en: ' characters' },
  array: { zh: ' 项', en: ' of them' },
});

function limit(sign: Words, bound: unknown, origin: string): Words {
  const unit = UNITS[origin] ?? { zh: '', en: '' };
  return { zh: `${sign.zh} ${bound}${unit.zh}`, en: `${sign.en} ${bound}${unit.en}` };
}

/** What would have been right, by the code of the issue; our own words where a rule has some. */
function expectedBy(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? OTHER;
    case 'too_small':
      return limit({ zh: '至少', en: 'at least' }, issue.minimum, issue.origin);
    case 'too_big':
      return limit({ zh: '至多', en: 'at most' }, issue.maximum, issue.origin);
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { zh: `${values.join('、')} 之一`, en: `one of ${values.join(', ')}` };
    }
    case 'invalid_format':
      return FORMED;
    case 'unrecognized_keys':
      return NONE;
    default:
      return OTHER;
  }
}

/** Issues of unknown names stand at the names, and not at what holds them. */
function placesOf(what: string, issue: Issue): readonly string[] {
  const place = [what, ...issue.path.map(String)].join('.');
  if (issue.code !== 'unrecognized_keys') return [place];
  return issue.keys.map((key) => `${place}.${key}`);
}

/** Between the two languages of a message: the library writes none that has it. */
const BETWEEN = '\n';

/** What a rule of ours expects, as a message of the library that checks it. */
export function expected(zh: string, en: string): string {
  return zh + BETWEEN + en;
}

/** What is wrong at a place in settings, in both languages. */
export function settingsProblem(place: string, { zh, en }: Words): Words {
  return { zh: `${place}：应为${zh}`, en: `${place}: expected ${en}` };
}

/** The words of a rule of ours; null where the library speaks. */
function ownWords({ message }: Issue): Words | null {
  const [zh, en] = message.split(BETWEEN);
  return zh !== undefined && en !== undefined ? { zh, en } : null;
}

/** What is wrong with settings, in both languages, by where it stands; a value is never repeated. */
export function settingsProblems(what: string, error: z.ZodError | undefined): readonly Words[] {
  return (error?.issues ?? []).flatMap((issue) =>
    placesOf(what, issue).map((place) =>
      settingsProblem(place, ownWords(issue) ?? expectedBy(issue)),
    ),
  );
}
