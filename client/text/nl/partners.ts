export default {
  title: 'Partners',
};
