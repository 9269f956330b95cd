/** Set by the door of pages on every request, whatever was sent under this name: the whole address as it came. */
export const addressHeader = 'x-page-address';

/** Where a form of a page was sent. */
export function addressOf(request: Request): string {
  return request.headers.get(addressHeader) ?? new URL(request.url).pathname;
}
