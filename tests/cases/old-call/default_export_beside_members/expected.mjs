import { two } from 'many';
import { create as many, single } from 'few';

export const made = many();
export const first = [single(1), single(1)];
export const second = two(1);
