/* @flow */
import type { Run } from './types';
import typeof * as Ids from '../services/runIdSystem';
const svc = require('../services/runIdSystem');

function base(id: string, run?: Run): string {
  return svc.getBaseRunId(id);
}
export type T = {| +id: string |};
module.exports = { base };
