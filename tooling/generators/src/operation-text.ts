import { namesOf, type Spec } from './spec.ts';

/** Where the parts of a use case are found from its file. */
export type Places = {
  /** The table of policies and the file of domain that has it. */
  readonly table: string;
  readonly tableFile: string;
};

/** The use case itself: reads what it is about and gives it back; a command leaves its fact in the record. */
export function operationText(spec: Spec, places: Places): string {
  const { operation, act } = namesOf(spec);
  const { about, kind, module } = spec;
  const domain = `@portal/domain/${module}/${module}`;
  const isCommand = kind === 'command';
  const imports = [
    `import { ${operation}Input } from '${domain}.inputs';`,
    "import { idOut } from '@portal/domain/kernel/ids';",
    "import { z } from 'zod';",
    `import { ${kind} } from '../core/operation.ts';`,
    ...(isCommand ? [`import { ${operation} as happened } from '${domain}.events';`] : []),
    ...(isCommand && about !== 'actor' ? ["import { checkRevision } from '../core/saved.ts';"] : []),
    ...(about === 'actor'
      ? [
          "import { actorMay } from '../core/subject.ts';",
          "import { personOf } from '../core/person-of.ts';",
          `import { ${places.table} } from '@portal/domain/${places.tableFile}';`,
        ]
      : []),
    ...(about === 'document' ? ["import { documentSubject } from './document.subject.ts';"] : []),
    ...(about === 'space'
      ? [
          `import { spaceSubject } from '${module === 'spaces' ? './space.subject.ts' : '../spaces/index.ts'}';`,
        ]
      : []),
  ];
  const output = about === 'actor' ? "id: idOut('person')" : `id: idOut('${about}'), revision: z.number()`;
  const access =
    about === 'actor'
      ? `who: actorMay(${places.table}, '${act}')`
      : `authorise: { ${about}Id: ${about}Subject.may('${act}') }`;
  return `${imports.join('\n')}

/** ${spec.says} */
export const ${operation} = ${kind}({
  name: '${act}',
  input: ${operation}Input,
  output: z.strictObject({ ${output} }),
  access: { ${access} },
${isCommand ? runText(spec) : viewText(spec)}
});
`;
}

function viewText({ about }: Spec): string {
  const load = '  load: () => ({}),\n';
  if (about === 'actor') return `${load}  view: ({ actor }) => ({ id: personOf(actor).personId }),`;
  return `${load}  view: ({ input, subject: { ${about}Id: found } }) => ({ id: input.${about}Id, revision: found.${about}.revision }),`;
}

function runText({ about, activity }: Spec): string {
  if (about === 'actor') {
    return `  async run({ work }) {
    const { personId } = personOf(work.actor);
    work.emit(happened({ objectId: personId }, {}));
    return { id: personId };
  },`;
  }
  const space = about === 'space' ? 'input.spaceId' : 'found.document.spaceId';
  const line = about === 'document' ? '{ documentId: input.documentId }' : '{}';
  return `  async run({ work, input, subject: { ${about}Id: found } }) {
    checkRevision(input.revision, found.${about}.revision);
    work.emit(happened({ objectId: input.${about}Id, spaceId: ${space} }, {})${activity ? `, ${line}` : ''});
    return { id: input.${about}Id, revision: found.${about}.revision };
  },`;
}
