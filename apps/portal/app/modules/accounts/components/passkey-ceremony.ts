/** Whether this browser can make and use passkeys. */
export function knowsPasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';
}

async function optionsFrom(address: string) {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ act: 'begin' }) });
  if (!answer.ok) throw new Error('no options');
  return answer.json();
}

/** Has the device sign what the portal asks. Rejects when its owner declines. */
export async function askForPasskey(address: string): Promise<unknown> {
  const [{ startAuthentication }, optionsJSON] = await Promise.all([
    import('@simplewebauthn/browser'),
    optionsFrom(address),
  ]);
  return startAuthentication({ optionsJSON });
}

/** Has the device make a passkey for the portal. Rejects when its owner declines. */
export async function makePasskey(address: string): Promise<unknown> {
  const [{ startRegistration }, optionsJSON] = await Promise.all([
    import('@simplewebauthn/browser'),
    optionsFrom(address),
  ]);
  return startRegistration({ optionsJSON });
}
