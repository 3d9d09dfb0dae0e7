app.get('/services/runIdService', handler);
app.use(`${prefix}/services/runIdService`, handler);
fetch('/services/runIdService');
fetch(`${BASE_URL}/services/runIdService`);
const url = `https://${place}/services/runIdService`;
const api = `${apiRoot}/services/runIdService`;
app.get('/services/runIdService.js', handler); // expect: RID105
const path = '/services/runIdService'; // expect: RID105
cache.get('services/runIdService'); // expect: RID105
