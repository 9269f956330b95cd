var __spreadArray =
  (this && this.__spreadArray) ||
  function (to, from, pack) {
    if (pack || arguments.length === 2)
      for (var i = 0, l = from.length, ar; i < l; i++) {
        if (ar || !(i in from)) {
          if (!ar) ar = Array.prototype.slice.call(from, 0, i);
          ar[i] = from[i];
        }
      }
    return to.concat(ar || Array.prototype.slice.call(from));
  };
Object.defineProperty(exports, '__esModule', { value: true });
exports.operationText = operationText;
var spec_ts_1 = require('./spec.ts');
/** The use case itself: reads what it is about and gives it back; a command leaves its fact in the record. */
function operationText(spec, places) {
  var _a = (0, spec_ts_1.namesOf)(spec),
    operation = _a.operation,
    act = _a.act;
  var about = spec.about,
    kind = spec.kind,
    module = spec.module;
  var domain = '@portal/domain/'.concat(module, '/').concat(module);
  var isCommand = kind === 'command';
  var imports = __spreadArray(
    __spreadArray(
      __spreadArray(
        __spreadArray(
          __spreadArray(
            [
              'import { '.concat(operation, "Input } from '").concat(domain, ".inputs';"),
              "import { idOut } from '@portal/domain/kernel/ids';",
              "import { z } from 'zod';",
              'import { '.concat(kind, " } from '../core/operation.ts';"),
            ],
            isCommand
              ? ['import { '.concat(operation, " as happened } from '").concat(domain, ".events';")]
              : [],
            true,
          ),
          isCommand && about !== 'actor' ? ["import { checkRevision } from '../core/saved.ts';"] : [],
          true,
        ),
        about === 'actor'
          ? [
              "import { actorMay } from '../core/subject.ts';",
              "import { personOf } from '../core/person-of.ts';",
              'import { '.concat(places.table, " } from '@portal/domain/").concat(places.tableFile, "';"),
            ]
          : [],
        true,
      ),
      about === 'document' ? ["import { documentSubject } from './document.subject.ts';"] : [],
      true,
    ),
    about === 'space'
      ? [
          "import { spaceSubject } from '".concat(
            module === 'spaces' ? './space.subject.ts' : '../spaces/index.ts',
            "';",
          ),
        ]
      : [],
    true,
  );
  var output =
    about === 'actor' ? "id: idOut('person')" : "id: idOut('".concat(about, "'), revision: z.number()");
  var access =
    about === 'actor'
      ? 'who: actorMay('.concat(places.table, ", '").concat(act, "')")
      : 'authorise: { '.concat(about, 'Id: ').concat(about, "Subject.may('").concat(act, "') }");
  return ''
    .concat(imports.join('\n'), '\n\n/** ')
    .concat(spec.says, ' */\nexport const ')
    .concat(operation, ' = ')
    .concat(kind, "({\n  name: '")
    .concat(act, "',\n  input: ")
    .concat(operation, 'Input,\n  output: z.strictObject({ ')
    .concat(output, ' }),\n  access: { ')
    .concat(access, ' },\n')
    .concat(isCommand ? runText(spec) : viewText(spec), '\n});\n');
}
function viewText(_a) {
  var about = _a.about;
  var load = '  load: () => ({}),\n';
  if (about === 'actor') return ''.concat(load, '  view: ({ actor }) => ({ id: personOf(actor).personId }),');
  return ''
    .concat(load, '  view: ({ input, subject: { ')
    .concat(about, 'Id: found } }) => ({ id: input.')
    .concat(about, 'Id, revision: found.')
    .concat(about, '.revision }),');
}
function runText(_a) {
  var about = _a.about,
    activity = _a.activity;
  if (about === 'actor') {
    return '  async run({ work }) {\n    const { personId } = personOf(work.actor);\n    work.emit(happened({ objectId: personId }, {}));\n    return { id: personId };\n  },';
  }
  var space = about === 'space' ? 'input.spaceId' : 'found.document.spaceId';
  var line = about === 'document' ? '{ documentId: input.documentId }' : '{}';
  return '  async run({ work, input, subject: { '
    .concat(about, 'Id: found } }) {\n    checkRevision(input.revision, found.')
    .concat(about, '.revision);\n    work.emit(happened({ objectId: input.')
    .concat(about, 'Id, spaceId: ')
    .concat(space, ' }, {})')
    .concat(activity ? ', '.concat(line) : '', ');\n    return { id: input.')
    .concat(about, 'Id, revision: found.')
    .concat(about, '.revision };\n  },');
}
