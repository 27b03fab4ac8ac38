export default {
  title: 'Welkom bij Wijkweb',
  start: 'Aan de slag',
  step1: 'Netwerk: zie wie er in de wijk is en wie met wie samenwerkt.',
  step2: 'Dekking: zie waar nog niemand is, en hoeveel mensen dat raakt.',
  step3: 'Partners: vind met wie je zou moeten kennismaken en waar je naar kunt verwijzen.',
};
