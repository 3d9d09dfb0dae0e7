const source = require("../services/runIdSystem");
for (const name in source) {
  if (name !== 'clearCache') exports[name] = source[name];
}
