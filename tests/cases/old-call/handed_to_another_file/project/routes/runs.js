module.exports = (app, deps) => {
  app.get('/runs/:id', (req, res) => res.send(deps.ids.stripClientSuffix(req.params.id))); // expect: RID102@47
};
