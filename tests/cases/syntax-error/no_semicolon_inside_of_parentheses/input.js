const svc = require('../services/runIdService') // expect: RID101@21

exports.a = (id) => svc.stripClientSuffix(id) // expect: RID102@21 manual
exports.b = [() => {}
[...exports.a]] // expect: RID001@2
