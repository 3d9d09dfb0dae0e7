module.exports = function build({ svc, log }) {
  return (id) => svc.stripClientSuffix(log.clearCache(id)); // expect: RID102@18
};
