const T = { a: '../services/runIdService', b: '../services/other' }; // expect: RID105@16
const L = ['../services/runIdService']; // expect: RID105
for (const p of Object.values(T)) require(p).clearCache(); // expect: RID104, RID102
for (const p of L.filter(Boolean)) require(p).stripClientSuffix('1'); // expect: RID104, RID102
L.forEach((p) => { require(p).clearCache(); }); // expect: RID104, RID102
L.map((p) => import(p)); // expect: RID104
const M = { a: '../services/other', b: 5 };
for (const p of Object.values(M)) require(p).clearCache();
for (const p of Object.keys(T)) require(p).clearCache();
for (const p of [...L, more]) require(p).clearCache();
