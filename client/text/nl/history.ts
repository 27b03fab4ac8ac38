export default {
  title: 'Geschiedenis',
};
