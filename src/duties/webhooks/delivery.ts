import type { OutboundProblem } from '../../sources';
import type { MessageKind } from '../message-kinds';

/** A message on its way to one webhook. */
export interface DeliveryRecord {
  /** Goes with every attempt as `webhook-id`: what a receiver knows a second one by. */
  readonly id: string;
  readonly webhookId: string;
  /** Null for a test. */
  readonly messageId: string | null;
  /** What the message is about; null for a test. */
  readonly kind: MessageKind | null;
  readonly createdAt: Date;
  readonly attempts: number;
  /** When it is sent (again); null once it has arrived or is dead. */
  readonly dueAt: Date | null;
  readonly triedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly deadAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastProblem: OutboundProblem | null;
}

/** Where a delivery stands. */
export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const;

/** See DELIVERY_STATES. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Where a delivery stands. */
export function deliveryState({
  deliveredAt,
  deadAt,
}: Pick<DeliveryRecord, 'deliveredAt' | 'deadAt'>): DeliveryState {
  if (deliveredAt) return 'delivered';
  return deadAt ? 'dead' : 'pending';
}
