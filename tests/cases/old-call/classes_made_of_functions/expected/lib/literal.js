function Literal() {
  this.own = require('../services/runIdSystem');
}
Literal.prototype = {
  ids: require('../services/runIdSystem'),
  run: function (id) {
    return this.ids.getBaseRunId(id) + this.own.getBaseRunId(id);
  },
};
Object.assign(Literal.prototype, {
  more: function (id) { return this.own.getBaseRunId(id); },
});
