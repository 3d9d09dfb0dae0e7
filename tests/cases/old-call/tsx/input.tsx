import { stripClientSuffix } from '../services/runIdService'; // expect: RID101

export function Run<T extends string>({ id }: { id: T }): JSX.Element {
  return <b title="stripClientSuffix">{stripClientSuffix(id)}</b>; // expect: RID102@40
}
