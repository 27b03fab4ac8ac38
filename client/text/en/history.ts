import type nl from '../nl/history.ts';

const en: typeof nl = {
  title: 'History',
};
export default en;
