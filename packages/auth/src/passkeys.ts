import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/** A passkey as it is stored; bytes as base64url. */
export type StoredPasskey = {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
};

/** Which portal a passkey is for: its address, and its name on the device. */
export type RelyingParty = { readonly publicUrl: string; readonly name: string };

const hostOf = ({ publicUrl }: RelyingParty) => new URL(publicUrl).hostname;
const originOf = ({ publicUrl }: RelyingParty) => new URL(publicUrl).origin;
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));

/** What the browser needs to make a passkey; the device has to ask its owner (trust.md A12). */
export function passkeyCreation(
  party: RelyingParty,
  by: { challenge: string; personId: string; email: string; name: string; known: readonly StoredPasskey[] },
) {
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: hostOf(party),
    userName: by.email,
    userDisplayName: by.name,
    userID: new Uint8Array(Buffer.from(by.personId)),
    challenge: bytesOf(by.challenge),
    attestationType: 'none',
    excludeCredentials: by.known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

/** The passkey that the browser made, or null when the answer is not one for this challenge and this portal. */
export async function passkeyMade(
  party: RelyingParty,
  { response, challenge }: { response: unknown; challenge: string },
): Promise<StoredPasskey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: originOf(party),
      expectedRPID: hostOf(party),
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports ?? [],
    };
  } catch {
    // Whatever is wrong with what came in, it is no passkey.
    return null;
  }
}

/** What the browser needs to ask for a passkey: for one of these, or for any that it has for this portal. */
export function passkeyRequest(
  party: RelyingParty,
  { challenge, known }: { challenge: string; known: readonly StoredPasskey[] },
) {
  return generateAuthenticationOptions({
    rpID: hostOf(party),
    challenge: bytesOf(challenge),
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
  });
}

/** The new counter when this passkey signed this challenge for this portal, with its owner present; else null. */
export async function passkeyAnswered(
  party: RelyingParty,
  { response, challenge, passkey }: { response: unknown; challenge: string; passkey: StoredPasskey },
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: originOf(party),
      expectedRPID: hostOf(party),
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: bytesOf(passkey.publicKey),
        counter: passkey.counter,
        transports: [...passkey.transports],
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
