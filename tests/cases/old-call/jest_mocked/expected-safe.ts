import { jest } from '@jest/globals';
import * as svc from '../services/runIdService'; // expect: RID101@22
import { getBaseRunId } from '../services/runIdSystem';

const mocked = jest.mocked(svc); // expect: RID103@28
const strip = vi.mocked(getBaseRunId, true);
mocked.normalizeRunId.mockReturnValue('1'); // expect: RID103@1
jest.mocked(svc).clearCache.mockReset(); // expect: RID103@13, RID103@1
strip.mockReturnValue('2');
