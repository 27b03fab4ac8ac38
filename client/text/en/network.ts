import type nl from '../nl/network.ts';

const en: typeof nl = {
  title: 'Network',
};
export default en;
