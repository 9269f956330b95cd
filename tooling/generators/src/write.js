var __awaiter =
  (this && this.__awaiter) ||
  ((thisArg, _arguments, P, generator) => {
    function adopt(value) {
      return value instanceof P
        ? value
        : new P((resolve) => {
            resolve(value);
          });
    }
    return new (P || (P = Promise))((resolve, reject) => {
      function fulfilled(value) {
        try {
          step(generator.next(value));
        } catch (e) {
          reject(e);
        }
      }
      function rejected(value) {
        try {
          step(generator['throw'](value));
        } catch (e) {
          reject(e);
        }
      }
      function step(result) {
        result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
      }
      step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
  });
var __generator =
  (this && this.__generator) ||
  ((thisArg, body) => {
    var _ = {
        label: 0,
        sent: () => {
          if (t[0] & 1) throw t[1];
          return t[1];
        },
        trys: [],
        ops: [],
      },
      f,
      y,
      t,
      g = Object.create((typeof Iterator === 'function' ? Iterator : Object).prototype);
    return (
      (g.next = verb(0)),
      (g['throw'] = verb(1)),
      (g['return'] = verb(2)),
      typeof Symbol === 'function' &&
        (g[Symbol.iterator] = function () {
          return this;
        }),
      g
    );
    function verb(n) {
      return (v) => step([n, v]);
    }
    function step(op) {
      if (f) throw new TypeError('Generator is already executing.');
      while ((g && ((g = 0), op[0] && (_ = 0)), _))
        try {
          if (
            ((f = 1),
            y &&
              (t =
                op[0] & 2
                  ? y['return']
                  : op[0]
                    ? y['throw'] || ((t = y['return']) && t.call(y), 0)
                    : y.next) &&
              !(t = t.call(y, op[1])).done)
          )
            return t;
          if (((y = 0), t)) op = [op[0] & 2, t.value];
          switch (op[0]) {
            case 0:
            case 1:
              t = op;
              break;
            case 4:
              _.label++;
              return { value: op[1], done: false };
            case 5:
              _.label++;
              y = op[1];
              op = [0];
              continue;
            case 7:
              op = _.ops.pop();
              _.trys.pop();
              continue;
            default:
              if (!((t = _.trys), (t = t.length > 0 && t[t.length - 1])) && (op[0] === 6 || op[0] === 2)) {
                _ = 0;
                continue;
              }
              if (op[0] === 3 && (!t || (op[1] > t[0] && op[1] < t[3]))) {
                _.label = op[1];
                break;
              }
              if (op[0] === 6 && _.label < t[1]) {
                _.label = t[1];
                t = op;
                break;
              }
              if (t && _.label < t[2]) {
                _.label = t[2];
                _.ops.push(op);
                break;
              }
              if (t[2]) _.ops.pop();
              _.trys.pop();
              continue;
          }
          op = body.call(thisArg, _);
        } catch (e) {
          op = [6, e];
          y = 0;
        } finally {
          f = t = 0;
        }
      if (op[0] & 5) throw op[1];
      return { value: op[0] ? op[1] : void 0, done: true };
    }
  });
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
exports.write = write;
var node_child_process_1 = require('node:child_process');
var node_fs_1 = require('node:fs');
var node_path_1 = require('node:path');
var generated_pages_1 = require('@portal/architecture/handbook/generated-pages');
var tree_ts_1 = require('./tree.ts');
/** Writes the changes, lays them out, and makes anew what is made from them: keys of texts, pages of the handbook. */
function write(root, tree) {
  return __awaiter(this, void 0, void 0, function () {
    var changed, _i, _a, _b, path, text;
    return __generator(this, (_c) => {
      switch (_c.label) {
        case 0:
          changed = __spreadArray([], tree.changes(), true).map((_a) => {
            var path = _a[0],
              text = _a[1];
            (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)((0, node_path_1.join)(root, path)), {
              recursive: true,
            });
            (0, node_fs_1.writeFileSync)((0, node_path_1.join)(root, path), text);
            return path;
          });
          run.apply(
            void 0,
            __spreadArray(
              [root, 'node_modules/@biomejs/biome/bin/biome', 'check', '--write'],
              changed,
              false,
            ),
          );
          if (changed.some((path) => path.startsWith('packages/messages/'))) {
            run(
              (0, node_path_1.join)(root, 'packages/messages'),
              '../../node_modules/tsx/dist/cli.mjs',
              'src/compile.ts',
            );
          }
          _i = 0;
          return [4 /*yield*/, (0, generated_pages_1.generatedPages)(root)];
        case 1:
          _a = _c.sent();
          _c.label = 2;
        case 2:
          if (!(_i < _a.length)) return [3 /*break*/, 4];
          (_b = _a[_i]), (path = _b.path), (text = _b.text);
          (0, node_fs_1.writeFileSync)((0, node_path_1.join)(root, path), text);
          _c.label = 3;
        case 3:
          _i++;
          return [3 /*break*/, 2];
        case 4:
          return [2 /*return*/, changed];
      }
    });
  });
}
function run(cwd, program) {
  var args = [];
  for (var _i = 2; _i < arguments.length; _i++) {
    args[_i - 2] = arguments[_i];
  }
  var _a = (0, node_child_process_1.spawnSync)(process.execPath, __spreadArray([program], args, true), {
      cwd: cwd,
      encoding: 'utf8',
    }),
    status = _a.status,
    stdout = _a.stdout,
    stderr = _a.stderr;
  if (status !== 0)
    throw new tree_ts_1.GeneratorError(
      ''.concat(program, ' ').concat(args[0], ' failed:\n').concat(stdout).concat(stderr),
    );
}
