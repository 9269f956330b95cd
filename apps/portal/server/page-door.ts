import { type Context, createContext, type Services, whoIs } from '@portal/api';
import { type Density, type Theme, themes } from '@portal/domain/accounts/preferences';
import { type Actor, anonymous } from '@portal/domain/kernel/actor';
import type { Locale } from '@portal/messages/locales';
import { matchLocale } from '@portal/messages/match-locale';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler } from 'express';
import { addressHeader } from '../app/server/form-address.server.ts';
import { cookieOf } from './cookie.ts';
import { contextOf, replaceContext } from './request-context.ts';
import { nonceOf } from './security-headers.ts';

/** What every loader and action gets beside the request. */
export type PageContext = {
  readonly context: Context;
  readonly viewer: Actor;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly density: Density;
  readonly nonce: string;
};

declare module '@remix-run/node' {
  interface AppLoadContext extends PageContext {}
  interface Future {
    v3_singleFetch: true;
  }
}

/** What Remix made of the pages. */
export const serverBuild = () => import('virtual:remix/server-build') as unknown as Promise<ServerBuild>;

/** Pages. A session that has ended is forgotten here, so that public pages still open. */
export function pageDoor(services: Services, mode: 'development' | 'production'): RequestHandler {
  const viewers = new WeakMap<Request, Actor>();
  const remix = createRequestHandler({
    mode,
    build: serverBuild,
    getLoadContext: (req, res): PageContext => {
      const viewer = viewers.get(req) ?? anonymous;
      return {
        context: contextOf(req),
        viewer,
        locale: matchLocale({
          cookie: cookieOf(req, 'lang'),
          profile: viewer.kind === 'person' ? viewer.locale : null,
          acceptLanguage: req.headers['accept-language'],
        }),
        theme: themeOf(cookieOf(req, 'theme')) ?? (viewer.kind === 'person' ? viewer.theme : 'system'),
        density: viewer.kind === 'person' ? viewer.density : 'comfortable',
        nonce: nonceOf(res),
      };
    },
  });
  return async (req, res, next) => {
    try {
      const context = contextOf(req);
      const viewer = context.credential.kind === 'anonymous' ? anonymous : await whoIs(context);
      if (viewer === null) {
        res.append('Set-Cookie', services.cookie.clear());
        replaceContext(req, createContext(services, { ...context, credential: { kind: 'anonymous' } }));
      }
      viewers.set(req, viewer ?? anonymous);
      res.setHeader('Cache-Control', 'no-store');
      res.setHeader('Vary', 'Cookie, Accept-Language');
      // Remix takes `?index` away before an action sees its address, without which a form cannot be sent again.
      req.headers[addressHeader] = req.originalUrl;
      await remix(req, res, next);
    } catch (error) {
      next(error);
    }
  };
}

function themeOf(value: string | null): Theme | undefined {
  return themes.find((theme) => theme === value);
}
