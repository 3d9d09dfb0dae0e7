import svc, { validateAndStandardizeRunId, validateAndStandardizeRunId as Normalize } from '../services/runIdSystem';
const a = <svc />;
const b = <normalizeRunId a="1">{validateAndStandardizeRunId(1)}</normalizeRunId>;
const c = <svc:normalizeRunId svc:normalizeRunId="1" />;
const d = <x svc normalizeRunId={1} />;
const e = <svc.validateAndStandardizeRunId />;
const f = <Normalize></Normalize>;
