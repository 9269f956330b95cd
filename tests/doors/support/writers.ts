import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from './session.ts';

/** Something that a writer sent: what it was, under which key, and whether the portal said that it is done. */
export type Act = {
  readonly kind: 'document' | 'post';
  /** Title of the document, or text of the post; nothing else carries it. */
  readonly mark: string;
  readonly sha256: string;
  readonly send: () => Promise<Response>;
  acknowledged: boolean;
};

/** People who upload and write as fast as they can, whatever happens to the portal. */
export class Writers {
  readonly acts: Act[] = [];
  #stop = false;
  readonly #running: Promise<void>[];

  constructor(
    private readonly session: Session,
    private readonly place: { spaceId: string; threadId: string },
    writers: number,
  ) {
    this.#running = Array.from({ length: writers }, (_, index) => this.#write(index % 2 === 0));
  }

  /** Lets those who are waiting for an answer get it, or find out that none will come. */
  async end(): Promise<void> {
    this.#stop = true;
    await Promise.all(this.#running);
  }

  async #write(uploads: boolean): Promise<void> {
    while (!this.#stop) {
      const act = uploads ? this.#upload() : this.#post();
      this.acts.push(act);
      act.acknowledged = await isDone(act);
      // Who was refused or cut off waits a little, as people do.
      if (!act.acknowledged) await sleep(100);
    }
  }

  #upload(): Act {
    const mark = `Record ${randomUUID()}`;
    // From what fits into one packet to what is on its way for a while.
    const bytes = randomBytes(2 ** (8 + Math.floor(Math.random() * 14)));
    const key = randomUUID();
    return {
      kind: 'document',
      mark,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      acknowledged: false,
      send: () => {
        const form = new FormData();
        form.set('title', mark);
        form.set('idempotencyKey', key);
        form.set('file', new File([bytes], 'record.bin'));
        return this.session.post(`/api/v1/spaces/${this.place.spaceId}/documents`, form);
      },
    };
  }

  #post(): Act {
    const mark = `Remark ${randomUUID()}`;
    const body = JSON.stringify({ body: mark, idempotencyKey: randomUUID() });
    const headers = { 'content-type': 'application/json' };
    return {
      kind: 'post',
      mark,
      sha256: '',
      acknowledged: false,
      send: () => this.session.post(`/api/v1/threads/${this.place.threadId}/posts`, body, { headers }),
    };
  }
}

/** True once the portal has said so; anything else leaves it open. */
export async function isDone(act: Act): Promise<boolean> {
  try {
    const answer = await act.send();
    await answer.text();
    return answer.status === 201;
  } catch {
    return false;
  }
}
