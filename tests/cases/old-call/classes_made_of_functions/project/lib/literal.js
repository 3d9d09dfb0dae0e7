function Literal() {
  this.own = require('../services/runIdService'); // expect: RID101
}
Literal.prototype = {
  ids: require('../services/runIdService'), // expect: RID101
  run: function (id) {
    return this.ids.stripClientSuffix(id) + this.own.stripClientSuffix(id); // expect: RID102@12, RID102@45
  },
};
Object.assign(Literal.prototype, {
  more: function (id) { return this.own.stripClientSuffix(id); }, // expect: RID102
});
