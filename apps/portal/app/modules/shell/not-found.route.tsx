import { data } from '@remix-run/node';
import { ErrorPage } from '../../shared/error-page.tsx';

export function loader() {
  throw data({ code: 'common.not_found' }, { status: 404 });
}

export default function NotFound() {
  return null;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
