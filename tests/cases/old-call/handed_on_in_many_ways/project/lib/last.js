module.exports = function last(x) { return x.stripClientSuffix('1'); }; // expect: RID102@44 likely
