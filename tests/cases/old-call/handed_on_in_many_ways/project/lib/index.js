exports.curried = require('./curried');
exports.withDefaults = ({ svc = null, log = console } = {}) => svc.stripClientSuffix(log); // expect: RID102@64 likely
exports.picks = function (deps) { const { clearCache } = deps.ids; return clearCache(); }; // expect: RID103@43 likely, RID102@75 likely
exports.spread = (a, b) => b.clearCache();
exports.after = (a, b) => a.clearCache() + b.clearCache(); // expect: RID102@44 likely
exports.own = (normalizeRunId) => normalizeRunId('1'); // expect: RID102@35 likely
exports.retry = (fn, times) => fn(times);
exports.generic = (obj) => { for (const k of Object.keys(obj)) obj[k] = obj[k].bind(obj); obj.length; obj.name(); return obj; };
exports.ping = (ids, n) => n ? require('./pong').pong(ids, n - 1) : ids.stripClientSuffix('1'); // expect: RID102@69 likely
exports.never = (ids) => ids.clearCache();
exports.untouched = (ids) => ids.clearCache();
exports.chain = require('./chain').chain;
exports.getter = (get) => get().clearCache(); // expect: RID102@27 likely
exports.rest = (...all) => all.clearCache();
