"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
  return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const runIdService_1 = __importDefault(require("../services/runIdService")); // expect: RID101@48
var _unified = _interopRequireWildcard(require("../services/unifiedRunIdService")); // expect: RID101@48
function _interopRequireWildcard(e) { return e; }
exports.base = (id) => runIdService_1.default.stripClientSuffix(id); // expect: RID102@24
exports.client = (id) => (0, _unified.extractClientId)(id); // expect: RID102@30
