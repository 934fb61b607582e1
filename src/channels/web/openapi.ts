import { z } from 'zod';
import * as schemas from './schemas.ts';

interface Call {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly params?: z.ZodObject;
  /** Default: nothing (204). */
  readonly answer?: z.ZodType;
}

const { exchangeSchema, placeSchema, topicsSchema } = schemas;
const calls: readonly Call[] = [
  {
    path: '/api/ask',
    method: 'post',
    summary: 'The reply to a question',
    body: schemas.askSchema,
    answer: exchangeSchema,
  },
  {
    path: '/api/open',
    method: 'post',
    summary: 'A topic’s answer, for a button',
    body: schemas.openSchema,
    answer: exchangeSchema,
  },
  {
    path: '/api/press',
    method: 'post',
    summary: 'What a button of a reply does',
    body: schemas.pressSchema,
    answer: exchangeSchema,
  },
  {
    path: '/api/command',
    method: 'post',
    summary: 'The reply to a command',
    body: schemas.commandSchema,
    answer: exchangeSchema,
  },
  {
    path: '/api/handoff',
    method: 'post',
    summary: 'Sends a text to the clinic, after its draft was shown',
    body: schemas.handoffSchema,
    answer: exchangeSchema,
  },
  {
    path: '/api/feedback',
    method: 'post',
    summary: 'Whether an answer helped',
    body: schemas.feedbackSchema,
  },
  {
    path: '/api/topics',
    method: 'get',
    summary: 'Every topic, in order',
    query: placeSchema,
    answer: topicsSchema,
  },
  {
    path: '/api/topics/{slug}',
    method: 'get',
    summary: 'One topic, outside any conversation',
    query: placeSchema,
    params: schemas.slugSchema,
    answer: exchangeSchema,
  },
  {
    path: '/api/suggest',
    method: 'get',
    summary: 'Topics for what has been typed so far',
    query: schemas.suggestSchema,
    answer: topicsSchema,
  },
  {
    path: '/api/ui',
    method: 'get',
    summary: 'The words of the page',
    query: placeSchema,
    answer: schemas.uiSchema,
  },
];

/** The interface as OpenAPI 3.1, made from the same schemas that check it. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method]: operation(call) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Anagen',
      version: '1',
      description:
        'Sourced answers about stem-cell hair therapy. General information, not medical advice. `session` is a random UUID that the caller makes; it names a conversation, which is forgotten after half an hour.',
    },
    paths,
  };
}

function operation({ summary, body, query, params, answer }: Call): object {
  return {
    summary,
    parameters: [...parameters('path', params), ...parameters('query', query)],
    ...(body && { requestBody: { required: true, content: json('application/json', body, 'input') } }),
    responses: {
      ...(answer
        ? { 200: { description: 'Done', content: json('application/json', answer, 'output') } }
        : { 204: { description: 'Done' } }),
      default: {
        description: 'A problem, with what to do about it (RFC 9457)',
        content: json('application/problem+json', schemas.problemSchema, 'output'),
      },
    },
  };
}

function json(type: string, schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return { [type]: { schema: rest } };
}

function parameters(place: 'path' | 'query', schema?: z.ZodObject): object[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: !part.safeParse(undefined).success,
    schema: z.toJSONSchema(part as z.ZodType, { io: 'input' }),
  }));
}
