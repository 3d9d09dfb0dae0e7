const { stripClientSuffix: strip } = require('../services/runIdService'); // expect: RID101

exports.a = function* (ids) { for (const id of ids) yield strip(id); }; // expect: RID102@59
exports.b = async function* (ids) { for await (const id of ids) yield* [strip(id)]; }; // expect: RID102@73
exports.c = class { static { strip('1'); } static async *[strip('2')]() {} }; // expect: RID102@30, RID102@59
exports.d = { [strip('3')]: 1, ...{ strip }, async strip2() { return strip('4'); } }; // expect: RID102@16, RID103@37, RID102@70
