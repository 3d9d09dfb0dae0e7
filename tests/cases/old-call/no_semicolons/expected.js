const svc = require('../services/runIdSystem')
const get = () => { return svc }

[1].forEach((x) => x)
get().clearCache()
const later = async () => {
  return svc
}

(async () => { (await later()).clearCache() })()
