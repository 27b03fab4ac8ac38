import type nl from '../nl/partners.ts';

const en: typeof nl = {
  title: 'Partners',
};
export default en;
