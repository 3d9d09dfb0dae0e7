const { stripClientSuffix, extra } = require('..'); // expect: RID103@9

exports.a = (id) => extra(stripClientSuffix(id)); // expect: RID102@27
