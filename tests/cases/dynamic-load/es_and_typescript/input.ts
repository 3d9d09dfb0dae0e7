export const a = async (name: string) => (await import(`../services/${name}`)).default; // expect: RID104@56
export const b = (name: string) => import('../services/' + name + '.js'); // expect: RID104@43
export const c = async (name: 'a' | 'b') => import(`./pages/${name}`);
