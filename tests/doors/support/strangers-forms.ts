const application = {
  name: 'Port of Trieste',
  nameNative: '',
  kind: 'enterprise',
  sector: 'Shipping',
  country: 'IT',
  domain: 'enterprise.example',
  website: 'https://enterprise.example',
  why: 'We ship batteries and would like to talk about their passports.',
  contactName: 'Ada Pozzi',
};

/** What somebody who is not signed in can send an address with, and the address in which form (trust.md A9). */
export const strangersForms: Readonly<Record<string, (email: string) => Record<string, string>>> = {
  '/sign-in': (email) => ({ email, password: 'not the password at all' }),
  '/forgot': (email) => ({ email }),
  '/apply': (contactEmail) => ({ ...application, contactEmail }),
};

/** An address that somebody has, and one of the same length that nobody has. */
export const addresses = { known: 'member@enterprise.example', unknown: 'nobody@enterprise.example' };
