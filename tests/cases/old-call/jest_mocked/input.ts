import { jest } from '@jest/globals';
import * as svc from '../services/runIdService'; // expect: RID101@22
import { stripClientSuffix } from '../services/unifiedRunIdService'; // expect: RID101@35

const mocked = jest.mocked(svc); // expect: RID103@28
const strip = vi.mocked(stripClientSuffix, true); // expect: RID103@25
mocked.normalizeRunId.mockReturnValue('1'); // expect: RID103@1
jest.mocked(svc).clearCache.mockReset(); // expect: RID103@13, RID103@1
strip.mockReturnValue('2'); // expect: RID103@1
