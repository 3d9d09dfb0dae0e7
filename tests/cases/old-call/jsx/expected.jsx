import { getBaseRunId } from '../services/runIdSystem';

export const Run = ({ id, ...rest }) => (
  <Link to={getBaseRunId(id)} {...rest} strip={getBaseRunId}>
    stripClientSuffix(id) {getBaseRunId(id)}
  </Link>
);
