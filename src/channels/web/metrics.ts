import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reason } from '../../assistant/action.ts';
import type { Reply, TopicId } from '../../assistant/reply.ts';

/** What somebody thought of an answer. No words of theirs, and nothing that says who. */
export interface Opinion {
  readonly topic: TopicId;
  readonly helpful: boolean;
  readonly reason?: Reason;
}

/** Numbers for Prometheus. Labels come from closed lists only: never a word of a question, nor a person. */
export interface Metrics {
  replied(kind: Reply['kind'], seconds: number): void;
  refused(code: string): void;
  opinion(opinion: Opinion): void;
  inFlight(change: 1 | -1): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** A registry of its own: two servers in one process do not share their numbers. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const replies = new Counter({
    name: 'anagen_replies_total',
    help: 'Replies by kind',
    labelNames: ['kind'],
    registers,
  });
  const latency = new Histogram({
    name: 'anagen_reply_seconds',
    help: 'From a read request to its reply',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const refusals = new Counter({
    name: 'anagen_problems_total',
    help: 'Requests answered with a problem, by its code',
    labelNames: ['code'],
    registers,
  });
  const opinions = new Counter({
    name: 'anagen_feedback_total',
    help: 'Opinions on answers, by topic and reason',
    labelNames: ['topic', 'helpful', 'reason'],
    registers,
  });
  const flying = new Gauge({
    name: 'anagen_questions_in_flight',
    help: 'Questions being answered',
    registers,
  });
  return {
    replied(kind, seconds) {
      replies.inc({ kind });
      latency.observe(seconds);
    },
    refused: (code) => refusals.inc({ code }),
    opinion: ({ topic, helpful, reason }) =>
      opinions.inc({ topic, helpful: String(helpful), reason: reason ?? 'none' }),
    inFlight: (change) => flying.inc(change),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
