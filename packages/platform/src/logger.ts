import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * One JSON line per entry. pino escapes what callers put into it, so a line break in a name cannot forge
 * an entry; secrets that could travel in objects are cut out by name.
 */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: [
        'password',
        'token',
        '*.password',
        '*.token',
        'req.headers.cookie',
        'req.headers.authorization',
      ],
      remove: true,
    },
  });
}
