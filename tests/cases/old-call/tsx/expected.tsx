import { getBaseRunId } from '../services/runIdSystem';

export function Run<T extends string>({ id }: { id: T }): JSX.Element {
  return <b title="stripClientSuffix">{getBaseRunId(id)}</b>;
}
