import svc from '../services/runIdService.js'; // expect: RID101@17
export * from 'held/data.json' with { type: 'json' };

export class Held { static accessor svc = svc; // expect: RID103
  state
  *all() { yield svc.stripClientSuffix('a'); } // expect: RID102@18
}
