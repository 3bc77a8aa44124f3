import type { ResourceModel } from '../../catalog';
import type { Words } from '../../platform';
import type { ServedParty } from '../enums';
import type { GuideRead, NeedCondition } from '../guide/reading.types';

/** What applicants are called. */
export const PARTY_WORDS: Readonly<Record<ServedParty, Words>> = Object.freeze({
  naturalPerson: { zh: '自然人', en: 'natural persons' },
  legalPerson: { zh: '企业法人', en: 'companies' },
  otherOrganisation: { zh: '其他组织', en: 'other organisations' },
});

/** Where the names of items are found. */
interface Names {
  readonly reads: readonly GuideRead[];
  readonly resources: ReadonlyMap<string, ResourceModel>;
}

/** The item by its Chinese name; its API name where the catalogue does not have it any more. */
function itemName(when: NeedCondition, { reads, resources }: Names): string {
  const read = reads.find(({ alias }) => alias === when.read);
  const items = resources.get(read?.resource ?? '')?.items ?? [];
  return items.find(({ apiName }) => apiName === when.item)?.name ?? when.item ?? '';
}

/** When something is needed, as a sentence for the public. GDE-9 */
export function conditionWords(when: NeedCondition, names: Names): Words {
  if (when.applicant) {
    const party = PARTY_WORDS[when.applicant];
    return { zh: `仅${party.zh}需要`, en: `Only for ${party.en}` };
  }
  const [name, values] = [itemName(when, names), when.equals ?? []];
  return {
    zh: `仅当${name}为${values.join('、')}时需要`,
    en: `Only where ${name} is ${values.join(' or ')}`,
  };
}
