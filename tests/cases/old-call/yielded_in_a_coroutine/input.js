exports.go = () => __awaiter(this, void 0, void 0, function* () {
  const m = yield Promise.resolve().then(() => __importStar(require('../services/unifiedRunIdService'))); // expect: RID101
  return m.stripClientSuffix(1); // expect: RID102
});
exports.co = co.wrap(function* () {
  const { stripClientSuffix } = yield import('../services/unifiedRunIdService'); // expect: RID101
  return stripClientSuffix(1); // expect: RID102
});
exports.list = function* () {
  const given = yield import('../services/unifiedRunIdService'); // expect: RID101
  return given.stripClientSuffix(1); // expect: RID102 likely
};
exports.call = co.wrap(async () => function* () {
  const given = yield import('../services/unifiedRunIdService'); // expect: RID101
  return given.stripClientSuffix(1); // expect: RID102 likely
});
