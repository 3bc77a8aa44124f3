import { requireActor } from '../identity';
import { GatewayError } from '../platform';
import { findResource } from './catalog.store';
import type { CatalogContext } from './context';
import { Problems } from './problems';
import type { ResourceVersion } from './resource.types';
import { visibleTo } from './visible';

/**
 * Refuses related codes that are no other entry of the catalogue, or stand there twice: whoever follows
 * one would find nothing. A draft may hold any, as what it relates to may be registered later. CAT-1
 *
 * Errors: CATALOG_ENTRY_INVALID with each that is wrong.
 */
export async function checkRelated(
  ctx: CatalogContext,
  { code: own, relatedCodes }: Pick<ResourceVersion, 'code' | 'relatedCodes'>,
): Promise<void> {
  const problems = new Problems();
  for (const [index, code] of relatedCodes.entries()) {
    const found = code === own ? null : await findResource(ctx.db, { code });
    const isFirst = relatedCodes.indexOf(code) === index;
    if (isFirst && found && visibleTo(requireActor(ctx), found)) continue;
    const expected = {
      zh: '目录中其他信息资源的代码，每个一次',
      en: 'the code of another resource of the catalogue, each once',
    };
    const got = isFirst
      ? { zh: '目录中没有的代码，或者本资源的代码', en: 'no such code, or its own' }
      : { zh: '重复的代码', en: 'one that stands there already' };
    problems.add(`relatedCodes[${index}]`, expected, got);
  }
  if (problems.list.length > 0) {
    throw new GatewayError('CATALOG_ENTRY_INVALID', { problems: problems.list });
  }
}
