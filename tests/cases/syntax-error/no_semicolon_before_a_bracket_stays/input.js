const svc = require('../services/runIdService') // expect: RID101@21
const strip = (id) => {
  return svc.stripClientSuffix(id) // expect: RID102@10 safe
}

[...process.argv, ...module.paths].forEach(strip)
