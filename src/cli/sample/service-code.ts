import { SERVICES } from '../../../prisma/sample-city';

/** Code of a service item of the sample city, by its name. */
export function serviceCode(name: string): string {
  const service = SERVICES.find((entry) => entry.name === name);
  if (!service) throw new Error(`expected the service ${name} in the sample city, got none`);
  return service.code;
}
