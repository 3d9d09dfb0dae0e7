import { stripClientSuffix } from '../services/runIdService'; // expect: RID101

export const Run = ({ id, ...rest }) => (
  <Link to={stripClientSuffix(id)} {...rest} strip={stripClientSuffix}> // expect: RID102@13, RID103@53
    stripClientSuffix(id) {stripClientSuffix(id)} // expect: RID102@28
  </Link>
);
