export default {
  title: 'Netwerk',
};
