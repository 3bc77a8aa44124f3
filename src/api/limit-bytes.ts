import type { Readable } from 'node:stream';
import { GatewayError } from '../platform';

/**
 * The bytes of a stream up to a limit; LIMIT_BYTES beyond it. The stream itself is left open, since
 * it is half of the connection that the refusal goes back on.
 */
export async function* limitBytes(stream: Readable, limit: number): AsyncGenerator<Uint8Array> {
  let got = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    got += chunk.length;
    if (got > limit) throw new GatewayError('LIMIT_BYTES', { limit, got });
    yield chunk;
  }
}
