"use strict";
function _classCallCheck(a, n) { if (!(a instanceof n)) throw new TypeError("Cannot call a class as a function"); }
function _createClass(e, r, t) { return r && _defineProperties(e.prototype, r), t && _defineProperties(e, t), e; }
function _defineProperties(e, r) { for (var t = 0; t < r.length; t++) Object.defineProperty(e, r[t].key, r[t]); }
function _defineProperty(e, r, t) { return e[r] = t, e; }
var runIdSystem = require("../services/runIdSystem");
var Runner = exports.Runner = /*#__PURE__*/function () {
  function Runner() {
    _classCallCheck(this, Runner);
    _defineProperty(this, "ids", runIdSystem);
    this.late = runIdSystem;
  }
  return _createClass(Runner, [{
    key: "run",
    value: function run(id) {
      return this.ids.getBaseRunId(id);
    }
  }, {
    key: "service",
    get: function get() {
      return this.late;
    }
  }], [{
    key: "shared",
    get: function get() {
      return runIdSystem;
    }
  }]);
}();
