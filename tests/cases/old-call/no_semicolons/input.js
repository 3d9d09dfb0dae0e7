const svc = require('../services/runIdService') // expect: RID101@21
const get = () => { return svc } // expect: RID103@28

[1].forEach((x) => x)
get().clearCache() // expect: RID102@1
const later = async () => {
  return svc // expect: RID103@10
}

(async () => { (await later()).clearCache() })() // expect: RID102@16
