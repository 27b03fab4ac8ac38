import common from './common.ts';
import coverage from './coverage.ts';
import forms from './forms.ts';
import help from './help.ts';
import history from './history.ts';
import network from './network.ts';
import partners from './partners.ts';
import shell from './shell.ts';
import wijk from './wijk.ts';

/** Every word on the screen in Dutch, the source. One file a feature; to add one, add a line here and in `en`. */
export const nl = { common, shell, partners, forms, history, help, network, coverage, wijk };
