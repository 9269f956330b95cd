import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect } from 'vitest';
import { type aLargeFile, digest } from './large-file.ts';
import { type Session, signIn } from './session.ts';
import { tusOf } from './tus-client.ts';
import { startWeb, type WebProcess } from './web-process.ts';

export const mebibyte = 2 ** 20;
export const bytesOf = (size: number) => new Uint8Array(randomBytes(size));
export const sha = (bytes: Uint8Array, algorithm = 'sha256') => createHash(algorithm).update(bytes);
export const offsetOf = (answer: Response) => Number(answer.headers.get('upload-offset'));

/** A piece that stops in the middle: so much is sent, then nothing until it is cut. */
export function cutAfter(bytes: Uint8Array): { stream: ReadableStream<Uint8Array>; cut: () => void } {
  let cut = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      cut = () => controller.error(new Error('the cable was pulled'));
    },
  });
  return { stream, cut: () => cut() };
}

type Place = {
  readonly world: World;
  readonly webs: readonly [WebProcess, WebProcess];
  readonly space: Id<'space'>;
  readonly member: Session;
  readonly chair: Session;
};

/** A group, two web servers of one portal, and a member who sends files in pieces. */
export function usePieces() {
  const portal = usePortal();
  let place: Place;
  const limits = { maxFileBytes: 64 * mebibyte, spaceQuotaBytes: 256 * mebibyte };
  beforeAll(async () => {
    const world = await aWorld(portal);
    const space = await anActiveGroup(portal, world);
    const webs = await Promise.all([startWeb(portal, limits), startWeb(portal, limits)]);
    const member = await signIn(webs[0].origin, 'member@enterprise.example');
    const chair = await signIn(webs[0].origin, 'chair@ministry.example');
    place = { world, space, webs, member, chair };
  }, 120_000);
  afterAll(() => Promise.all(place.webs.map((web) => web.stop())));

  const pieces = {
    portal,
    get place() {
      return place;
    },
    mine: () => tusOf(place.member, place.webs[0].origin),
    inGroup: (filename: string, more: Record<string, string> = {}) => ({
      filename,
      spaceId: place.space,
      ...more,
    }),
    /** The address of an upload that has begun. */
    async begun(length: number, filename: string, more: Record<string, string> = {}): Promise<string> {
      const answer = await pieces.mine().create(length, pieces.inGroup(filename, more));
      expect(answer.status, await answer.text()).toBe(201);
      return answer.headers.get('location') ?? '';
    },
    /** Hash and size of what was posted, as somebody else of the group reads it. */
    async read(documentId: string | null, version = 1) {
      const answer = await place.chair.get(`/api/v1/documents/${documentId}/versions/${version}/content`);
      expect(answer.status).toBe(200);
      return digest(answer);
    },
    async reservedBytes(): Promise<number> {
      const { rows } = await portal.owner.query<{ reserved: string }>(
        'select reserved_bytes as reserved from spaces',
      );
      return rows.reduce((sum, row) => sum + Number(row.reserved), 0);
    },
    keptFiles: () =>
      readdirSync(portal.storageFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
  };
  return pieces;
}

/** Sends a large file as the page does, sixteen megabytes at a time. Returns the id of what was posted. */
export async function sendInPieces(
  sender: ReturnType<typeof tusOf>,
  file: ReturnType<typeof aLargeFile>,
  metadata: Readonly<Record<string, string>>,
): Promise<string | null> {
  const created = await sender.create(file.size, metadata);
  expect(created.status, await created.text()).toBe(201);
  const path = String(created.headers.get('location'));
  const bytes = file.bytes();
  for (let offset = 0; offset < file.size; ) {
    const most = Math.min(16 * mebibyte, file.size - offset);
    const answer = await sender.patch(path, offset, ReadableStream.from(someOf(bytes, most)));
    expect(answer.status, await answer.text()).toBe(204);
    offset = offsetOf(answer);
    if (offset === file.size) return answer.headers.get('document-id');
  }
  return null;
}

/** So many bytes of a sequence, which goes on after them. */
async function* someOf(bytes: AsyncGenerator<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < most; ) {
    const { value, done } = await bytes.next();
    if (done) return;
    sent += value.length;
    yield value;
  }
}
