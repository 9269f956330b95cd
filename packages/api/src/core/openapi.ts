import { generateOpenApiDocument } from 'trpc-to-openapi';
import { appRouter } from '../root.ts';
import type { Settings } from './context.ts';
import { byteDoors } from './openapi-bytes.ts';

/** The description of the REST API, made from the very schemas that check it. */
export function openApiDocument(settings: Settings): object {
  const document = generateOpenApiDocument(appRouter, {
    title: `${settings.brandName} API`,
    version: '1',
    baseUrl: `${settings.publicUrl}/api/v1`,
    openApiVersion: '3.1.0',
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } },
  });
  return { ...document, paths: { ...document.paths, ...byteDoors } };
}
