import svc from '../services/runIdService.js'; // expect: RID101@17

export async function f(id: string) {
  using held = svc; // expect: RID103@16
  await using other = held; // expect: RID103@23
  return other.stripClientSuffix(id); // expect: RID102
}
const using = 1; export { using };
