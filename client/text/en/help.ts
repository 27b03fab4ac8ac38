import type nl from '../nl/help.ts';

const en: typeof nl = {
  title: 'Welcome to Wijkweb',
  again: 'Help with Wijkweb',
  start: 'Start',
  back: 'Back',
  step: {
    '1': { name: 'Network', text: 'See who is in the neighbourhood and who works with whom. Choose a partner for more.' },
    '2': { name: 'Coverage', text: 'See where nobody is yet, and how many people that concerns. An open ring is a gap.' },
    '3': { name: 'Partners', text: 'Find whom to get to know and where you can refer to.' },
  },
  safe: 'Everything you change can be undone. There are never data of residents in Wijkweb.',
  contrast: 'More contrast',
  keys: {
    title: 'Keys',
    undo: { key: 'Ctrl + Z', does: 'Undo' },
    redo: { key: 'Ctrl + Shift + Z', does: 'Redo' },
    search: { key: '/', does: 'To the search field' },
    canvas: { key: 'Arrows, Enter', does: 'In the network: to the nearest partner, and choose' },
    matrix: { key: 'Arrows, Space', does: 'In the coverage: to another cell, and assess' },
    escape: { key: 'Esc', does: 'Close, or back' },
    on: 'Use single letters and / as keys',
  },
};
export default en;
