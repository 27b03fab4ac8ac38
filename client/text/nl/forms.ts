export default {
  title: 'Formulier',
  problem: 'Let op:',
};
