/** Something that a person can mend: the bootstrap shows the message without a stack and exits with 1. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}
