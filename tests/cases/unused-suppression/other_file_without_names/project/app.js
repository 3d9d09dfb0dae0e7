module.exports = 1; // repoint: ignore[RID101] nothing here // expect: RID002@21
