/** Own time of one function, in µs. */
export type SelfTime = { readonly url: string; readonly functionName: string; readonly micros: number };

/** What the time went into, most first; idle time is not among it. */
export type Share = { readonly category: string; readonly micros: number };

/** Which part of the program a function belongs to: a package of the registry, a part of Node, or the portal's own. */
function categoryOf({ url, functionName }: SelfTime): string {
  if (functionName === '(idle)') return 'idle';
  // The profiler itself.
  if (url === '' && functionName === 'dispatch') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collection';
  const found = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/u.exec(url)?.[1];
  if (found) return found;
  if (url.startsWith('node:'))
    return url.startsWith('node:internal/') ? 'node' : (url.split('/')[0] ?? 'node');
  if (url === '') return /^\(|^$/u.test(functionName) ? 'node, native' : `built-in ${functionName}`;
  return url.includes('/server-build-')
    ? 'portal pages (with ui, messages)'
    : 'portal server (doors, api, db, domain)';
}

/** Sums up by category. */
export function sharesOf(selfTimes: readonly SelfTime[]): Share[] {
  const sums = new Map<string, number>();
  for (const each of selfTimes) {
    const category = categoryOf(each);
    sums.set(category, (sums.get(category) ?? 0) + each.micros);
  }
  sums.delete('idle');
  return [...sums].map(([category, micros]) => ({ category, micros })).sort((a, b) => b.micros - a.micros);
}

/** The dearest single functions, with the file's last part. */
export function dearestOf(selfTimes: readonly SelfTime[], count: number): Share[] {
  return selfTimes
    .filter(
      ({ url, functionName }) =>
        !functionName.startsWith('(') && !(url === '' && functionName === 'dispatch'),
    )
    .sort((a, b) => b.micros - a.micros)
    .slice(0, count)
    .map(({ url, functionName, micros }) => ({
      category: `${functionName || 'anonymous'} ${url.split('/').at(-1) ?? ''}`.trim(),
      micros,
    }));
}
