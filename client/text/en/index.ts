import type { nl } from '../nl/index.ts';
import common from './common.ts';
import coverage from './coverage.ts';
import forms from './forms.ts';
import help from './help.ts';
import history from './history.ts';
import network from './network.ts';
import partners from './partners.ts';
import shell from './shell.ts';
import wijk from './wijk.ts';

export const en: typeof nl = { common, shell, partners, forms, history, help, network, coverage, wijk };
