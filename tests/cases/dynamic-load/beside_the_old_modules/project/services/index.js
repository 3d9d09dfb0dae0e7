module.exports = (name) => require(`./${name}`); // expect: RID104@36
