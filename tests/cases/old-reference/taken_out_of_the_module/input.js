const svc = require('../services/runIdService'); // expect: RID101
const { stripClientSuffix, clearCache: clear = null, ...others } = svc; // expect: RID103@9, RID103@28
let getRunRecordId;
({ getRunRecordId } = svc); // expect: RID103@4
const strip = svc.stripClientSuffix; // expect: RID103@15

stripClientSuffix(strip(others.generateRunId('acme'))); // expect: RID102@1, RID102@19, RID102@25
clear(getRunRecordId('1', 'acme')); // expect: RID102@1, RID102@7
