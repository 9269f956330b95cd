/** What a program may do with a token: read as its owner, or also change things. Never anything about the account. */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];
