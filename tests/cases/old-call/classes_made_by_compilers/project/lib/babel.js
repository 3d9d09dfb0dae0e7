"use strict";
function _classCallCheck(a, n) { if (!(a instanceof n)) throw new TypeError("Cannot call a class as a function"); }
function _createClass(e, r, t) { return r && _defineProperties(e.prototype, r), t && _defineProperties(e, t), e; }
function _defineProperties(e, r) { for (var t = 0; t < r.length; t++) Object.defineProperty(e, r[t].key, r[t]); }
function _defineProperty(e, r, t) { return e[r] = t, e; } // expect: RID103
var runIdService = require("../services/runIdService"); // expect: RID101
var Runner = exports.Runner = /*#__PURE__*/function () {
  function Runner() {
    _classCallCheck(this, Runner);
    _defineProperty(this, "ids", runIdService); // expect: RID103
    this.late = runIdService; // expect: RID103
  }
  return _createClass(Runner, [{
    key: "run",
    value: function run(id) {
      return this.ids.stripClientSuffix(id); // expect: RID102
    }
  }, {
    key: "service",
    get: function get() {
      return this.late; // expect: RID103
    }
  }], [{
    key: "shared",
    get: function get() {
      return runIdService; // expect: RID103
    }
  }]);
}();
