const root = process.cwd();
const a = `${root}/services/runIdService.js`; // expect: RID105@19
const b = `${root}/services/runIdService`; // expect: RID105@19
const c = './services/' + 'runIdService'; // expect: RID105@11
const d = root + '/services/' + 'runIdService' + '.js'; // expect: RID105@18
const e = { handler: 'services/runIdService.handler', other: 'services/runIdService.stripClientSuffix' }; // expect: RID105@22, RID105@62
const f = ['**/services/runIdService.js', 'file:./services/runIdService.js']; // expect: RID105@12, RID105@43
exec(`node ${root}/services/runIdService.js`); // expect: RID105@19
exec('NODE_ENV=test node services/runIdService.js --x'); // expect: RID105@26
module.exports = { apps: [{ args: '--x services/unifiedRunIdService.js' }] }; // expect: RID105@40
exec(`node services/runIdService.js ${root}`); // expect: RID105@12
require(`${root}/services/runIdService`); // expect: RID104
exec('npm run services/runIdServices.js && node ./services/runIdService.test.js');
log(`no ${root}/services/runIdService.js here`);
log(`see ${root}/services/runIdService.js`);
exec(`node ${root}/services/runIdService.js --x`); // expect: RID105@19
run(`${root}/services/${name}`, `${root}/services/runIdService/${name}`);
const g = 'services/runIdService.css' + 'services/runIdService.gone';
const h = './services/' + 'runIdService' + ' has gone';
