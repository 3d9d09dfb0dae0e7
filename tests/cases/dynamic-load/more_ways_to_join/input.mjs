import path from 'node:path';
import { pathToFileURL } from 'node:url';
const here = import.meta.dirname;

export const a = (name) => import(new URL(`../services/${name}.js`, import.meta.url)); // expect: RID104
export const b = (name) => import(pathToFileURL(path.join(here, '../services', name)).href); // expect: RID104
export const c = (name) => import('../services/'.concat(name)); // expect: RID104
export const d = (name) => import(['..', 'services', name].join('/')); // expect: RID104
