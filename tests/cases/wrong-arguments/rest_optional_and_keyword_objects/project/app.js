const ids = require('./services/ids');

ids.join(); // expect: RID202@1
ids.join(1);
ids.join(1, 2, 3, null);
ids.make(1);
ids.make(1, null, undefined);
ids.make(1, 2, 3, 4); // expect: RID202@1
ids.constant(1, 2);
ids.run({ a: null });
ids.run(); // expect: RID202@1
