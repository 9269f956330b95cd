import { loadCatalogue } from '@portal/messages/browser-catalogues';
import { defaultLocale, isLocale } from '@portal/messages/locales';
import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keepCatalogue } from './shared/catalogue-store.ts';

const wanted = document.documentElement.dataset.locale;
const locale = isLocale(wanted) ? wanted : defaultLocale;

loadCatalogue(locale).then((catalogue) => {
  keepCatalogue(locale, catalogue);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}, reportError);
