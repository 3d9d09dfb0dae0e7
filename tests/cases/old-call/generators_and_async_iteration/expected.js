const { getBaseRunId: strip } = require('../services/runIdSystem');

exports.a = function* (ids) { for (const id of ids) yield strip(id); };
exports.b = async function* (ids) { for await (const id of ids) yield* [strip(id)]; };
exports.c = class { static { strip('1'); } static async *[strip('2')]() {} };
exports.d = { [strip('3')]: 1, ...{ strip }, async strip2() { return strip('4'); } };
