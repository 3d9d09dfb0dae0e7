const { stripClientSuffix } = require('../services/ids'); // expect: RID103@9

exports.b = (id) => stripClientSuffix(id); // expect: RID102@21
