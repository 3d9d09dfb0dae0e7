'use strict';

/** As much of Express as the routes use, without a port: `await app.inject('POST', '/path', options)`. */

function matchPath(pattern, path, isPrefix) {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (isPrefix ? given.length < wanted.length : given.length !== wanted.length) return null;
  const params = {};
  for (const [place, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[place]);
    else if (part !== given[place]) return null;
  }
  return { params, rest: `/${given.slice(wanted.length).join('/')}` };
}

function Router() {
  const layers = [];

  function router(req, res, done) {
    const path = req.path;
    let place = 0;
    const next = (error) => {
      req.path = path;
      while (place < layers.length) {
        const { method, pattern, handler } = layers[place];
        place += 1;
        const match = (!method || method === req.method) && matchPath(pattern, path, !method);
        if (!match || (handler.length === 4) !== Boolean(error)) continue;
        Object.assign(req.params, match.params);
        if (!method) req.path = match.rest;
        return error ? handler(error, req, res, next) : handler(req, res, next);
      }
      return done(error);
    };
    return next();
  }

  router.use = (...given) => {
    const handler = given.pop();
    layers.push({ pattern: given[0] || '/', handler });
  };
  for (const method of ['GET', 'POST']) {
    router[method.toLowerCase()] = (pattern, handler) => layers.push({ method, pattern, handler });
  }
  return router;
}

function express() {
  const app = Router();
  app.inject = (method, path, { body = {}, headers = {}, query = {} } = {}) =>
    new Promise((resolve) => {
      const req = { method, path, body, query, params: {}, get: (name) => headers[name] };
      const res = { statusCode: 200, headers: {} };
      res.set = (name, value) => Object.assign(res.headers, { [name]: value });
      res.status = (code) => Object.assign(res, { statusCode: code });
      res.json = (data) => resolve({ status: res.statusCode, headers: res.headers, body: data });
      app(req, res, (error) => resolve({ status: error ? 500 : 404, headers: res.headers, body: { error } }));
    });
  return app;
}

express.Router = Router;
express.json = () => (req, res, next) => next();

module.exports = express;
