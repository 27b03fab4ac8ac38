import type nl from '../nl/help.ts';

const en: typeof nl = {
  title: 'Welcome to Wijkweb',
  start: 'Start',
  step1: 'Network: see who is in the neighbourhood and who works with whom.',
  step2: 'Coverage: see where nobody is yet, and how many people that concerns.',
  step3: 'Partners: find whom to get to know and where you can refer to.',
};
export default en;
