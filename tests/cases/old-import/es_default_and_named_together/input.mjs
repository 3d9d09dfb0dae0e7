import runIdService, { stripClientSuffix } from '../services/runIdService.js'; // expect: RID101

export const same = (id) => runIdService.getRunRecordId(stripClientSuffix(id), 'acme'); // expect: RID102@29, RID102@57
