/* @flow */
import type { Run } from './types';
import typeof * as Ids from '../services/runIdService'; // expect: RID101
const svc = require('../services/runIdService'); // expect: RID101

function base(id: string, run?: Run): string {
  return svc.stripClientSuffix(id); // expect: RID102@10
}
export type T = {| +id: string |};
module.exports = { base };
