const source = require("../services/unifiedRunIdService"); // expect: RID101
for (const name in source) { // expect: RID103
  if (name !== 'clearCache') exports[name] = source[name];
}
