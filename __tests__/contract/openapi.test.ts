import { readFileSync } from 'node:fs';
import { endpoints } from '@/contract/all';
import { openApiDocument } from '../../scripts/tools/openapi-document';

interface Operation {
  operationId: string;
  security?: unknown;
  parameters: { name?: string; in?: string; $ref?: string }[];
  requestBody?: unknown;
}

const { paths } = openApiDocument() as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

it('is the document that is checked in', () => {
  expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(openApiDocument());
});

it('describes every endpoint once', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names.sort()).toEqual(endpoints.map(({ name }) => name).sort());
});

it('names every part of a path and asks for tokens and keys where the contract does', () => {
  for (const { path, operation } of operations) {
    const declared = endpoints.find(({ name }) => name === operation.operationId);
    const inPath = operation.parameters
      .filter((one) => one.in === 'path')
      .map((one) => `{${one.name ?? ''}}`);
    expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath);
    expect(operation.security !== undefined).toBe(declared?.auth);
    expect(operation.parameters.some((one) => one.$ref?.includes('IdempotencyKey'))).toBe(
      declared?.key,
    );
  }
});
