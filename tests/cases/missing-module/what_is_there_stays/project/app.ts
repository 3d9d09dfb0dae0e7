import fs from 'node:fs';
import express from 'express';
import table from './data/table.json';
import { x } from './lib';
import { x as y } from './lib/index.js';
import type { T } from './lib/types';
import ids from './services/runIdSystem.js';
import icon from './icon.svg'; // expect: RID107@18
import type { Gone } from './lib/gone';

export default [fs, express, table, x, y, ids, icon] as unknown as T & Gone;
