import { stripClientSuffix } from '../services/runIdService'; /* repoint: ignore[RID101] needed by the audit */
import { getBaseRunId } from '../services/runIdSystem';

export const a = stripClientSuffix('1'); /* repoint: ignore[RID102] needed by the audit */
/* repoint: ignore[RID102] // expect: RID003@1
   needed by the audit */
export const b = getBaseRunId('1');
export const c = () => <b>{/* repoint: ignore[RID102] needed by the audit */ stripClientSuffix('1')}</b>;
export const d = 'repoint: ignore[RID102]';
