const { ids, log } = require('../services'); // expect: RID103@9

exports.a = (id) => log(ids.stripClientSuffix(id)); // expect: RID102@25
