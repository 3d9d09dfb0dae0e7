"use strict";
var __exportStar = (this && this.__exportStar) || function (m, exports) {};
Object.defineProperty(exports, "__esModule", { value: true });
__exportStar(require("../services/runIdSystem"), exports);
Object.defineProperty(exports, "strip", { enumerable: true, get: function () { return ids_1.getBaseRunId; } });
const ids_1 = require("../services/runIdSystem");
Object.assign(exports, { whole: ids_1 });
