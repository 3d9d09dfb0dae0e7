import svc from '../services/runIdService'; // expect: RID101@17

export const Page = ({ id }) => <h1>Terms & {svc.stripClientSuffix(id)}</h1>; // expect: RID102@46 manual
export const Broken = ({ id }) => <h1>{id & }</h1>; // expect: RID001
