const ids = await import(/* webpackChunkName: "ids" */ '../services/runIdService.js'); // expect: RID101@56
import table from '../services/runIdService.js' with { type: 'json' }; // expect: RID101@19

export const a = ids.stripClientSuffix(table.stripClientSuffix('1')); // expect: RID102@18, RID102@40
