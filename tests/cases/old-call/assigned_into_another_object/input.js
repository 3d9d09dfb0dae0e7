const more = Object.assign({}, require('../services/unifiedRunIdService'), { own: 1 }); // expect: RID101@40

exports.b = (id) => more.own + more.extractClientId(id); // expect: RID102@32
exports.c = (id) => more.formatForHumans(id); // expect: RID102@21 manual
