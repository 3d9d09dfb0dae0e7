import many, { one, two } from 'many'; // expect: RID103@8 safe, RID103@16 safe

export const made = many(); // expect: RID102@21 safe
export const first = [one(1), many.one(1)]; // expect: RID102@23 safe, RID102@31 safe
export const second = two(1);
