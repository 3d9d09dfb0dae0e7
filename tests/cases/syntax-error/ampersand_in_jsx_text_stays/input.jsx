import svc from '../services/runIdService'; // expect: RID101@17

export const Page = ({ id }) => (
  <div>
    <h1>Terms & Conditions</h1>
  </div>
);
export const strip = (id) => svc.stripClientSuffix(id); // expect: RID102@30 safe
