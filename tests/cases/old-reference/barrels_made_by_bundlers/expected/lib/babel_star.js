"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
var _u = require("../services/runIdSystem");
Object.keys(_u).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _u[key]) return;
  Object.defineProperty(exports, key, { enumerable: true, get: function () { return _u[key]; } });
});
