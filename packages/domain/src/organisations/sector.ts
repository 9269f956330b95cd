/**
 * What an organisation works in: the sections of ISIC Rev. 4, which NACE Rev. 2 has alike, in their order. Left out are
 * households as employers (T); `international` is what the standard calls extraterritorial bodies (U).
 */
export const sectors = [
  'agriculture',
  'mining',
  'manufacturing',
  'energy',
  'water',
  'construction',
  'trade',
  'transport',
  'hospitality',
  'information',
  'finance',
  'real_estate',
  'professional',
  'support_services',
  'public_administration',
  'education',
  'health',
  'arts',
  'other_services',
  'international',
] as const;
export type Sector = (typeof sectors)[number];
