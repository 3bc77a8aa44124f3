import { listDepartments } from '../../identity';
import type { OversightContext } from '../context';

/** Names as they are on the day of a look; a code stands where one is not known. */
export interface Names {
  department(id: string): string;
  /** With its code: several have the same name. */
  serviceItem(code: string): string;
  resource(code: string): string;
}

/** Reads the names that explanations are made with. */
export async function readNames(ctx: OversightContext): Promise<Names> {
  const departments = await listDepartments(ctx);
  const items = await ctx.sharing.purposes.load();
  const resources = await ctx.catalog.published();
  const withCode = (name: string | undefined, code: string): string =>
    name === undefined ? code : `${name}（${code}）`;
  return {
    department: (id) => departments.find((one) => one.id === id)?.name ?? id,
    serviceItem: (code) => withCode(items.get(code)?.name, code),
    resource: (code) => withCode(resources.find((one) => one.code === code)?.name, code),
  };
}
