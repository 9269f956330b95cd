/** Something that a person can mend: shown as its message, without a stack. */
export class LaunchError extends Error {
  name = 'LaunchError';
}
