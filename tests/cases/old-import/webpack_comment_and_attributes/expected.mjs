const ids = await import(/* webpackChunkName: "ids" */ '../services/runIdSystem.js');
import table from '../services/runIdSystem.js' with { type: 'json' };

export const a = ids.getBaseRunId(table.getBaseRunId('1'));
