import { suggestApiName } from './api-name';
import type { FilledEntry } from './check-entry';
import type { EntryInput, ResourceItemInput } from './resource.inputs';

/** The item as it is kept; an absent API name is suggested from the Chinese name. */
function itemOf(input: ResourceItemInput): FilledEntry['items'][number] {
  return {
    name: input.name.trim(),
    apiName: input.apiName ?? suggestApiName(input.name),
    type: input.type,
    sensitivity: input.sensitivity,
    mask: input.mask ?? null,
    lookup: input.lookup ?? null,
    required: input.required,
    field: input.field,
    link: input.link ? { ...input.link } : null,
    takenOver: input.takenOver ?? false,
  };
}

/** The entry as it was filled in, with its items as they will be kept. */
export function fillEntry(input: EntryInput): FilledEntry {
  return { input, items: input.items.map(itemOf) };
}
