class Base { constructor(svc) { this.svc = svc; } }
class Special extends Base {
  constructor(svc) { super(svc); }
  go(id) { return this.svc.stripClientSuffix(id); } // expect: RID102@19 likely
}
class Curried { start(svc) { this.kept = svc; return this.kept.clearCache(); } } // expect: RID102@54 likely
class Other { constructor(svc) { this.svc = svc; } go(id) { return this.svc.stripClientSuffix(id); } }
module.exports = { Special, Curried, Other };
