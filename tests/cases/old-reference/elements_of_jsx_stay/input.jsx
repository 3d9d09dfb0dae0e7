import svc, { normalizeRunId, normalizeRunId as Normalize } from '../services/runIdService'; // expect: RID101
const a = <svc />;
const b = <normalizeRunId a="1">{normalizeRunId(1)}</normalizeRunId>; // expect: RID102@34
const c = <svc:normalizeRunId svc:normalizeRunId="1" />;
const d = <x svc normalizeRunId={1} />;
const e = <svc.normalizeRunId />; // expect: RID103@12
const f = <Normalize></Normalize>; // expect: RID103@12, RID103@24
