import { z } from 'zod';

/** A hosted source needs no settings: its data lives in the gateway's own database (前置库). */
export const hostedSettings = z.strictObject({});

/** See hostedSettings. */
export type HostedSettings = z.output<typeof hostedSettings>;
