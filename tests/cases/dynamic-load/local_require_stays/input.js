module.exports = function (require, name) {
  return require(`../services/${name}`);
};
