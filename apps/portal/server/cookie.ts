import type { Request } from 'express';

/** The value of a plain cookie (language, theme), or null. */
export function cookieOf(req: Request, name: string): string | null {
  for (const pair of req.headers.cookie?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}
