import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const source = fileURLToPath(new URL('../floor', import.meta.url));
// Beside the packages that it asks for.
const target = fileURLToPath(new URL('../../node_modules/.floor', import.meta.url));

let built = false;

/**
 * The floor's program as plain JavaScript, as the portal runs in life: a loader of TypeScript would be a part of what its
 * start takes. Made once for a run. Gives back its path.
 */
export function builtFloor(): string {
  if (!built) {
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(source)) {
      const { outputText } = typescript.transpileModule(readFileSync(join(source, file), 'utf8'), {
        compilerOptions: {
          module: typescript.ModuleKind.ESNext,
          target: typescript.ScriptTarget.ES2022,
          rewriteRelativeImportExtensions: true,
        },
      });
      writeFileSync(join(target, file.replace(/\.ts$/u, '.js')), outputText);
    }
    // Else Node looks for the form of modules further up.
    writeFileSync(join(target, 'package.json'), '{ "type": "module" }\n');
    built = true;
  }
  return join(target, 'main.js');
}
