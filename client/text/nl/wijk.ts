export default {
  title: 'Wijk',
};
