import ids from '../services/runIdSystem';
namespace App {
  export import svc = ids;
  export const base = ids.getBaseRunId;
  const hidden = ids;
  export namespace In { export const q = ids; }
}
namespace A.B { export const z = ids; }
App.svc.getClientId('1');
App.base('1');
App.In.q.getClientId('1');
A.B.z.getClientId('1');
App.hidden.extractClientId('1');
App.other.extractClientId('1');
