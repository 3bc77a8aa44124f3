import { z } from 'zod';
import { SECTIONS, VOLUME_KINDS, VOLUME_PARTS } from '../volume';

/** Name of the manifest in a package. */
export const MANIFEST = 'manifest.json';

/** What a package says it is. */
export const VOLUME_FORMAT = 'once-gateway/volume/1';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a manifest holds: canonical JSON (RFC 8785), so that its digest is that of what it says. */
export const manifestForm = z.strictObject({
  format: z.literal(VOLUME_FORMAT),
  volume: z.string(),
  kind: z.enum(VOLUME_KINDS),
  part: z.enum(VOLUME_PARTS),
  title: z.string(),
  department: z.string(),
  filedAt: z.string(),
  /** Numbers of the cases. */
  cases: z.array(z.string()).readonly(),
  contents: z
    .array(
      z.strictObject({
        position: z.int(),
        path: z.string(),
        title: z.string(),
        section: z.enum(SECTIONS),
        case: z.string().nullable(),
        date: z.string(),
      }),
    )
    .readonly(),
  /** Digest of the manifest of the restricted sub-volume; null in it, and where there is none. */
  restricted: digest.nullable(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: digest })).readonly(),
});

/** See manifestForm. */
export type Manifest = z.infer<typeof manifestForm>;
