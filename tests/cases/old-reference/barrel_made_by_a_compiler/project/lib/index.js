"use strict";
var __exportStar = (this && this.__exportStar) || function (m, exports) {};
Object.defineProperty(exports, "__esModule", { value: true });
__exportStar(require("../services/runIdService"), exports); // expect: RID101@22
Object.defineProperty(exports, "strip", { enumerable: true, get: function () { return ids_1.stripClientSuffix; } }); // expect: RID103@87
const ids_1 = require("../services/runIdService"); // expect: RID101@23
Object.assign(exports, { whole: ids_1 }); // expect: RID103@33
