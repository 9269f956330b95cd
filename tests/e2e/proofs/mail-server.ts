import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and remembers it. */
export async function aMailServer() {
  const mails: { to: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        mails.push({ to, text: plainTextOf(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** The path of the newest link of this kind to an address; waits until the mail is there. */
    async linkTo(to: string, part: string): Promise<string> {
      for (let attempt = 0; attempt < 120; attempt++) {
        const found = mails.findLast((mail) => mail.to === to && mail.text.includes(part));
        const link = found && new RegExp(`https?://\\S+?(${part}[\\w-]+)`, 'u').exec(found.text)?.[1];
        if (link) return link;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new Error(`No mail to ${to} with ${part}; there are ${mails.length}.`);
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The body as its reader sees it: both encodings that mails of ours come in. */
function plainTextOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/imu.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
