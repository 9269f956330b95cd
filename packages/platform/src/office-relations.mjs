import { attributeOf, localName } from './office-archive.mjs';

/**
 * Where the parts are that a part names, by the id that it calls them. Only parts of the archive itself are
 * among them: what lies elsewhere is never fetched.
 */
export async function relationsOf(archive, part) {
  const targets = new Map();
  const [folder, file] = [part.slice(0, part.lastIndexOf('/')), part.slice(part.lastIndexOf('/') + 1)];
  const name = `${folder}/_rels/${file}.rels`;
  if (!archive.has(name)) return targets;
  await archive.parse(name, {
    open(tag) {
      if (localName(tag.name) !== 'Relationship' || attributeOf(tag, 'TargetMode') === 'External') return;
      const target = attributeOf(tag, 'Target') ?? '';
      targets.set(attributeOf(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `${folder}/${target}`);
    },
  });
  return targets;
}
