import type nl from '../nl/wijk.ts';

const en: typeof nl = {
  title: 'Wijk',
};
export default en;
