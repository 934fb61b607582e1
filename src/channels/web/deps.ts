import type { Logger } from 'pino';
import type { Assistant } from '../../assistant/assistant.ts';
import type { Route } from '../route.ts';
import type { Hosts } from './hosts.ts';
import type { Metrics } from './metrics.ts';
import type { RateLimits } from './rate-limits.ts';

/** What the routes need. */
export interface WebDeps {
  /** Null while the model is loaded and the knowledge base is read, and again while we stop. */
  readonly assistant: () => Assistant | null;
  readonly hosts: Hosts;
  /** Whether the last write to the store succeeded; null if nothing is stored. Default: null. */
  readonly stored?: () => boolean | null;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Proxies in front of us whose X-Forwarded-For can be believed. */
  readonly proxies: number;
  /** Paths that other channels answer. */
  readonly routes?: readonly Route[];
  /** Country of the operator's setting, where the clinic has none. */
  readonly country?: string;
}
