import { stripClientSuffix as strip } from '@services/runIdService'; // expect: RID101@44
import * as whole from 'run-ids'; // expect: RID101@24
import * as based from 'services/runIdService'; // expect: RID101@24

export const a = (id: string) => strip(whole.stripClientSuffix(based.stripClientSuffix(id))); // expect: RID102@34, RID102@40, RID102@64
