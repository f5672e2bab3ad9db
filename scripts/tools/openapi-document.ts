import { toJsonSchema } from '@valibot/to-json-schema';
import { endpoints } from '@/contract/all';
import { envelope, type Endpoint, type Schema } from '@/contract/endpoint';
import { REFUSAL_CODES } from '@/domain/result';
import { summaries } from './summaries';

type Json = Record<string, unknown>;

const schemaOf = (schema: Schema): Json => {
  const made = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    typeMode: 'input',
  });
  const { $schema: _dialect, ...rest } = made;
  return rest as Json;
};

const pathNames = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

function parameters(endpoint: Endpoint, request: Json): Json[] {
  const inPath = pathNames(endpoint.path);
  const fields = (request.properties ?? {}) as Record<string, Json>;
  const required = (request.required ?? []) as string[];
  const bodiless = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const named = Object.entries(fields)
    .filter(([name]) => bodiless || inPath.includes(name))
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || required.includes(name),
      schema,
    }));
  if (!endpoint.key) return named;
  const key = { $ref: '#/components/parameters/IdempotencyKey' };
  return [...named, key];
}

function bodyOf(endpoint: Endpoint, request: Json): Json | null {
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') return null;
  const inPath = pathNames(endpoint.path);
  const fields = Object.entries((request.properties ?? {}) as Json);
  const properties = Object.fromEntries(fields.filter(([name]) => !inPath.includes(name)));
  const required = ((request.required ?? []) as string[]).filter((name) => !inPath.includes(name));
  const schema = { ...request, properties, required };
  return { required: required.length > 0, content: { 'application/json': { schema } } };
}

function replyOf(endpoint: Endpoint): Json {
  const ok = {
    type: 'object',
    required: ['code', 'serverTime', 'data'],
    properties: {
      code: { const: 'OK' },
      serverTime: { $ref: '#/components/schemas/Instant' },
      data: schemaOf(endpoint.response),
    },
  };
  const schema = { oneOf: [ok, { $ref: '#/components/schemas/Refusal' }] };
  return {
    description: 'OK or a refusal; always HTTP 200',
    content: { 'application/json': { schema } },
  };
}

function operation(endpoint: Endpoint): Json {
  const request = schemaOf(endpoint.request);
  const body = bodyOf(endpoint, request);
  return {
    operationId: endpoint.name,
    summary: summaries[endpoint.name],
    ...(endpoint.auth ? { security: [{ token: [] }] } : {}),
    parameters: parameters(endpoint, request),
    ...(body ? { requestBody: body } : {}),
    responses: { '200': replyOf(endpoint) },
  };
}

function components(): Json {
  const { properties } = schemaOf(envelope) as { properties: Json };
  return {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description:
          'One per intent. The first result is kept; other parameters under it are KEY_REUSED.',
        schema: { type: 'string', pattern: '^[\\w-]{16,64}$' },
      },
    },
    schemas: {
      Instant: properties.serverTime,
      Refusal: {
        type: 'object',
        required: ['code', 'serverTime'],
        properties: {
          code: { type: 'string', enum: [...REFUSAL_CODES] },
          serverTime: { $ref: '#/components/schemas/Instant' },
          message: properties.message,
          retryAfterMs: properties.retryAfterMs,
        },
      },
    },
  };
}

/** OpenAPI 3.1 of every endpoint, in the order they are declared: the same contract, the same text. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Amphi shop API',
      version: '1.0.0',
      description:
        'Every reply is HTTP 200 with an envelope: `code` is OK or a refusal, `serverTime` is epoch ms. Amounts are integer fen.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: components(),
  };
}
