import { printSchema } from 'graphql';
import type { Gateway } from '../../api';

/** The whole schema of a gateway as it stands, with everything that is published in it. */
export async function publishedSdl(gateway: Gateway): Promise<string> {
  return printSchema(gateway.schema);
}
