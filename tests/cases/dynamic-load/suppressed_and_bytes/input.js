exports.a = (name) => require(`../services/${name}`); // repoint: ignore[RID104] names come from a fixed list
exports.b = (ñame) => '🎉' + require(`../services/${ñame}`); // expect: RID104@37
