import ids from '../services/unifiedRunIdService'; // expect: RID101
namespace App {
  export import svc = ids; // expect: RID103
  export const base = ids.stripClientSuffix; // expect: RID103
  const hidden = ids; // expect: RID103
  export namespace In { export const q = ids; } // expect: RID103
}
namespace A.B { export const z = ids; } // expect: RID103
App.svc.extractClientId('1'); // expect: RID102
App.base('1'); // expect: RID102
App.In.q.extractClientId('1'); // expect: RID102
A.B.z.extractClientId('1'); // expect: RID102
App.hidden.extractClientId('1');
App.other.extractClientId('1');
