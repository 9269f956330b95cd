import { createServer } from 'node:net';

/** Resolves to whether a server could listen there now. */
export const isPortFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** A port on the loopback address that was free a moment ago: the preferred one, where possible. */
export const findFreePort = async (preferred?: number): Promise<number> => {
  if (preferred !== undefined && (await isPortFree('127.0.0.1', preferred))) return preferred;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
};
