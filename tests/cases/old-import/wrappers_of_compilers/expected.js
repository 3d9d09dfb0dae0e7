"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
  return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const runIdService_1 = __importDefault(require("../services/runIdSystem"));
var _unified = _interopRequireWildcard(require("../services/runIdSystem"));
function _interopRequireWildcard(e) { return e; }
exports.base = (id) => runIdService_1.default.getBaseRunId(id);
exports.client = (id) => (0, _unified.getClientId)(id);
