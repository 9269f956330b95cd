var __extends =
  (this && this.__extends) ||
  (() => {
    var extendStatics = (d, b) => {
      extendStatics =
        Object.setPrototypeOf ||
        ({ __proto__: [] } instanceof Array &&
          ((d, b) => {
            d.__proto__ = b;
          })) ||
        ((d, b) => {
          for (var p in b) if (Object.hasOwn(b, p)) d[p] = b[p];
        });
      return extendStatics(d, b);
    };
    return (d, b) => {
      if (typeof b !== 'function' && b !== null)
        throw new TypeError('Class extends value ' + String(b) + ' is not a constructor or null');
      extendStatics(d, b);
      function __() {
        this.constructor = d;
      }
      d.prototype = b === null ? Object.create(b) : ((__.prototype = b.prototype), new __());
    };
  })();
Object.defineProperty(exports, '__esModule', { value: true });
exports.GeneratorError = exports.Tree = void 0;
var node_fs_1 = require('node:fs');
var node_path_1 = require('node:path');
/** A checkout with changes on top that nobody has written yet: all of them fit, or none is made. */
var Tree = /** @class */ (() => {
  function Tree(root) {
    this.root = root;
    this.changed = new Map();
  }
  Tree.prototype.has = function (path) {
    return this.changed.has(path) || (0, node_fs_1.existsSync)((0, node_path_1.join)(this.root, path));
  };
  /** @throws when there is no such file */
  Tree.prototype.read = function (path) {
    var _a;
    return (_a = this.changed.get(path)) !== null && _a !== void 0
      ? _a
      : (0, node_fs_1.readFileSync)((0, node_path_1.join)(this.root, path), 'utf8');
  };
  /** @throws when there is such a file already */
  Tree.prototype.create = function (path, text) {
    if (this.has(path)) throw new GeneratorError(''.concat(path, ' is there already.'));
    this.changed.set(path, text);
  };
  Tree.prototype.edit = function (path, change) {
    this.changed.set(path, change(this.read(path)));
  };
  /** What there is to write: paths with their new texts. */
  Tree.prototype.changes = function () {
    return this.changed;
  };
  return Tree;
})();
exports.Tree = Tree;
/** Something that whoever called can mend. */
var GeneratorError = /** @class */ ((_super) => {
  __extends(GeneratorError, _super);
  function GeneratorError() {
    var _this = (_super !== null && _super.apply(this, arguments)) || this;
    _this.name = 'GeneratorError';
    return _this;
  }
  return GeneratorError;
})(Error);
exports.GeneratorError = GeneratorError;
