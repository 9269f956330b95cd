import { PassThrough } from 'node:stream';
import { catalogueOf } from '@portal/messages/catalogues';
import { locales } from '@portal/messages/locales';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { keepCatalogue } from './shared/catalogue-store.ts';
import { NonceProvider } from './shared/nonce.tsx';

for (const locale of locales) keepCatalogue(locale, catalogueOf(locale));

/** A page that takes longer than this to render is given up. */
const renderMs = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { context, nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let code = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={renderMs} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          code = 500;
          context.services.log.error(
            { err: error, requestId: context.requestId },
            'a page could not be rendered',
          );
        },
      },
    );
    setTimeout(abort, renderMs).unref();
  });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  // A visitor who left is no error; refusals were answered and recorded where they arose.
  if (request.signal.aborted || error instanceof Response) return;
  context.context.services.log.error({ err: error, requestId: context.context.requestId }, 'a page failed');
}
