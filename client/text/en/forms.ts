import type nl from '../nl/forms.ts';

const en: typeof nl = {
  title: 'Form',
  problem: 'Please note:',
};
export default en;
