import type nl from '../nl/coverage.ts';

const en: typeof nl = {
  title: 'Coverage',
};
export default en;
