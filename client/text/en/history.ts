import type nl from '../nl/history.ts';

const en: typeof nl = {
  title: 'History',
  none: 'No changes yet since the start.',
  more: 'Show older',
  by: 'by {{actor}}',
  undone: 'undone',
  undoWhat: 'Undo {{what}} of {{date}}',
  kind: {
    create: 'Added',
    change: 'Changed',
    end: 'Ended as of {{date}}',
    confirm: 'Confirmed',
    correct: 'Taken away: was never true',
    merge: 'Merged with another partner',
    assess: 'Assessed',
    move: 'Moved in the picture',
    undo: 'Something undone',
  },
  field: '{{field}}: from {{before}} to {{after}}',
  example: 'In the example since the start',
};
export default en;
