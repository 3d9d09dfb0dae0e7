'use strict';
var svc = require('../services/unifiedRunIdService'); // expect: RID101
var runIdSystem = require('../services/runIdSystem');
function _interopDefaultLegacy (e) { return e && typeof e === 'object' && 'default' in e ? e : { 'default': e }; }
function _interopNamespaceDefault(e) {
  var n = Object.create(null);
  if (e) {
    Object.keys(e).forEach(function (k) {
      if (k !== 'default') {
        var d = Object.getOwnPropertyDescriptor(e, k);
        Object.defineProperty(n, k, d.get ? d : { enumerable: true, get: function () { return e[k]; } });
      }
    });
  }
  n.default = e;
  return Object.freeze(n);
}
var svc__default = /*#__PURE__*/_interopDefaultLegacy(svc); // expect: RID103
var ns = /*#__PURE__*/_interopNamespaceDefault(svc); // expect: RID103
exports.a = id => svc__default["default"].stripClientSuffix(id); // expect: RID102
exports.b = id => runIdSystem.getBaseRunId(id) + ns.default.extractClientId(id); // expect: RID102
