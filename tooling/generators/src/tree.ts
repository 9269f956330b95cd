import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A checkout with changes on top that nobody has written yet: all of them fit, or none is made. */
export class Tree {
  private readonly changed = new Map<string, string>();

  constructor(private readonly root: string) {}

  has(path: string): boolean {
    return this.changed.has(path) || existsSync(join(this.root, path));
  }

  /** @throws when there is no such file */
  read(path: string): string {
    return this.changed.get(path) ?? readFileSync(join(this.root, path), 'utf8');
  }

  /** @throws when there is such a file already */
  create(path: string, text: string): void {
    if (this.has(path)) throw new GeneratorError(`${path} is there already.`);
    this.changed.set(path, text);
  }

  edit(path: string, change: (text: string) => string): void {
    this.changed.set(path, change(this.read(path)));
  }

  /** What there is to write: paths with their new texts. */
  changes(): ReadonlyMap<string, string> {
    return this.changed;
  }
}

/** Something that whoever called can mend. */
export class GeneratorError extends Error {
  override readonly name = 'GeneratorError';
}
