/** The cast of the demonstration, in the order in which the sign-in page offers it; `<key>@demo.example`. */
export const demoPersonas = [
  { key: 'delegate', name: 'Elena Marchetti' },
  { key: 'chair', name: 'Henrik Solberg' },
  { key: 'member', name: 'Lin Yuxi' },
  { key: 'outsider', name: 'Oliver Grant' },
  { key: 'secretary', name: 'Sofia Lindqvist' },
  { key: 'observer', name: 'Khalid Al Amri' },
  { key: 'delegate2', name: 'Zhao Wei' },
  { key: 'manager', name: 'Chen Jing' },
  { key: 'reviewer', name: 'Marta Nowak' },
  { key: 'reviewer2', name: 'Diego Ramos' },
  { key: 'officer', name: 'Li Na' },
  { key: 'auditor', name: 'Ingrid Berg' },
  { key: 'admin', name: 'Tom Becker' },
  { key: 'pending', name: 'Aisha Rahman' },
  { key: 'suspended', name: 'Peter Novak' },
] as const;
export type DemoPersonaKey = (typeof demoPersonas)[number]['key'];
