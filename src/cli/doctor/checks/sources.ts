import type { ServerPlan } from '../../../../prisma/sample-city';
import { placesOf } from '../../../../prisma/sample-city';
import type { SourceHealth } from '../../../sources';
import { type Finding, fail, ok } from '../finding';

/** Whether each registered source answers. The sample servers run only while the gateway does. */
export function judgeSources(
  sources: readonly SourceHealth[],
  plan: ServerPlan | null,
): readonly Finding[] {
  return sources.map((entry) => judge(entry, plan === null ? [] : placesOf(plan)));
}

function judge(entry: SourceHealth, samplePlaces: readonly string[]): Finding {
  const { source, provider, problem, failure, milliseconds } = entry;
  const about = `source ${provider} ${source.name}`;
  if (entry.ok) return ok(about, `answers in ${Math.round(milliseconds)} ms`);
  if (failure === 'settings') {
    const says = 'its stored settings or secrets are not valid any more';
    return fail(about, says, 'have its steward change it (changeSource), with all secrets anew');
  }
  if (samplePlaces.includes(placeOf(source.settings))) {
    return ok(about, 'a sample server: it starts and stops with the gateway');
  }
  const mend = `see that it runs and may be reached, then: once-gateway source check ${source.id}`;
  return fail(about, problem ?? 'does not answer', mend);
}

/** Host and port of an HTTP source; nothing for other kinds. */
function placeOf(settings: unknown): string {
  const { baseUrl } = settings as { readonly baseUrl?: unknown };
  return typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl).host : '';
}
