export default {
  title: 'Welkom bij Wijkweb',
  again: 'Hulp bij Wijkweb',
  start: 'Aan de slag',
  back: 'Terug',
  step: {
    '1': { name: 'Netwerk', text: 'Zie wie er in de wijk is en wie met wie samenwerkt. Kies een partner voor meer.' },
    '2': { name: 'Dekking', text: 'Zie waar nog niemand is, en hoeveel mensen dat raakt. Een open ring is een gat.' },
    '3': { name: 'Partners', text: 'Vind met wie je zou moeten kennismaken en waar je naar kunt verwijzen.' },
  },
  safe: 'Alles wat je wijzigt kun je terugdraaien. Er staan nooit gegevens van bewoners in Wijkweb.',
  contrast: 'Meer contrast',
  keys: {
    title: 'Toetsen',
    undo: { key: 'Ctrl + Z', does: 'Terugdraaien' },
    redo: { key: 'Ctrl + Shift + Z', does: 'Opnieuw doen' },
    search: { key: '/', does: 'Naar het zoekveld' },
    canvas: { key: 'Pijlen, Enter', does: 'In het netwerk: naar de dichtstbijzijnde partner, en kiezen' },
    matrix: { key: 'Pijlen, Spatie', does: 'In de dekking: naar een andere cel, en beoordelen' },
    escape: { key: 'Esc', does: 'Sluiten, of terug' },
    on: 'Losse letters en / als toets gebruiken',
  },
};
