"use strict";
var __extends = (this && this.__extends) || function (d, b) { d.prototype = Object.create(b.prototype); };
Object.defineProperty(exports, "__esModule", { value: true });
exports.Sub = exports.Runner = void 0;
var runIdService_1 = require("../services/runIdSystem");
var Runner = /** @class */ (function () {
    function Runner(name) {
        this.name = name;
        this.ids = runIdService_1;
    }
    Runner.prototype.run = function (id) {
        var _this = this;
        return [id].map(function (each) { return _this.ids.getBaseRunId(each); });
    };
    Runner.ids = runIdService_1;
    return Runner;
}());
exports.Runner = Runner;
var Sub = /** @class */ (function (_super) {
    __extends(Sub, _super);
    function Sub() {
        return _super !== null && _super.apply(this, arguments) || this;
    }
    Sub.prototype.again = function (id) { return this.ids.getBaseRunId(id); };
    return Sub;
}(Runner));
exports.Sub = Sub;
