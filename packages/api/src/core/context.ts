import type { Limits, SessionCookie } from '@portal/auth';
import type { Credential } from '@portal/db/actor-context';
import type { Database } from '@portal/db/database';
import type { Clock, RandomSource } from '@portal/domain/kernel/clock';
import type { Logger } from '@portal/platform/logger';
import type { Storage } from '@portal/platform/storage';

/** The settings that use cases need; the whole environment stays with the process. */
export type Settings = {
  readonly publicUrl: string;
  readonly brandName: string;
  readonly hostOrganisation: string;
  /** Whom the pages for everybody name; null: nobody by address. */
  readonly contactEmail: string | null;
  readonly maxFileBytes: number;
  readonly spaceQuotaBytes: number;
  readonly demo: boolean;
  /** Signs one-time links. Never empty: the environment refuses to start without it (trust.md I15). */
  readonly signingKey: string;
  /** Seals what has to be read again (authenticator secrets). Apart from the key that signs. */
  readonly sealingSecret: string;
  /** Staff and delegates need a second factor; not in the demonstration, where one press signs in. */
  readonly secondFactorRequired: boolean;
};

/** What one process has once. */
export type Services = {
  readonly database: Database;
  readonly storage: Storage;
  readonly limits: Limits;
  readonly cookie: SessionCookie;
  readonly stepCookie: SessionCookie;
  readonly deviceCookie: SessionCookie;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly log: Logger;
  readonly settings: Settings;
  /** Crash tests end the process at a named point; otherwise does nothing. */
  readonly fault: (point: string) => void;
  /** The story that is being told sends no mail: its mails are kept as delivered. */
  readonly quiet?: boolean;
};

/** One request, job or command. `now` is the same throughout (decision record 12). */
export type Context = {
  readonly services: Services;
  readonly credential: Credential;
  readonly now: Date;
  readonly requestId: string;
  readonly network: string;
  readonly userAgent: string;
  /** By what the browser is known again; null for one that was never signed in with, and for programs. */
  readonly device: string | null;
};

type Request = {
  credential: Credential;
  requestId?: string;
  network?: string;
  userAgent?: string;
  device?: string | null;
};

export function createContext(services: Services, request: Request): Context {
  return {
    services,
    credential: request.credential,
    now: services.clock.now(),
    requestId: request.requestId ?? Buffer.from(services.random.bytes(9)).toString('base64url'),
    network: request.network ?? 'local',
    userAgent: request.userAgent ?? '',
    device: request.device ?? null,
  };
}
