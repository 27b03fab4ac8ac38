import type { SVGProps } from 'react';

/** Strokes on a 24 grid, 2 px, round. One list; to add one, add a line. */
const PATHS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 21 21',
  close: 'M5 5l14 14M19 5 5 19',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  check: 'M4 12.5 9.5 18 20 6.5',
  pencil: 'M4 20l1-5L16 4l4 4L9 19l-5 1ZM14 6l4 4',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  redo: 'M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h4',
  chevronDown: 'M6 9l6 6 6-6',
  chevronRight: 'M9 5l7 7-7 7',
  chevronLeft: 'M15 5l-7 7 7 7',
  chevronUp: 'M6 15l6-6 6 6',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  help: 'M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.1.7-1.7 1.4-1.7 2.6M12 18.5v.5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  network:
    'M5 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM19 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM11 15.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM7.5 6.2l9 .6M6.2 8.3l3.7 7.5M17.6 9.1l-5.2 6.7',
  grid: 'M4 4h16v16H4ZM4 10h16M10 4v16M4 15h16M15 10v10',
  table: 'M4 5h16v14H4ZM4 10h16M4 14.5h16M10 10v9',
  map: 'M9 4 3.5 6.5v13L9 17l6 2.5 5.5-2.5V4L15 6.5 9 4ZM9 4v13M15 6.5v13',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  share: 'M12 15V4M8 7.5 12 4l4 3.5M6 11H4.5v9h15v-9H18',
  print: 'M7 8V4h10v4M7 17H4V8h16v9h-3M7 14h10v6H7Z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  warning: 'M12 4 2.5 20h19L12 4ZM12 10v5M12 17.5v.01',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  cloudOff: 'M3 3l18 18M8 7.5A5.5 5.5 0 0 1 17.5 10 4.2 4.2 0 0 1 20 17.5M6.5 9.5A4.8 4.8 0 0 0 7 18.5h10',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c3 2.5 3.5 5.5 3.5 8.5s-.5 6-3.5 8.5c-3-2.5-3.5-5.5-3.5-8.5s.5-6 3.5-8.5Z',
  calendar: 'M4.5 6h15v14h-15ZM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4',
  calendarOff: 'M4.5 6h15v14h-15ZM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4M8.5 13.5l5 4M13.5 13.5l-5 4',
  star: 'M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9 12 4Z',
  pin: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21ZM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7',
  ring: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
  play: 'M8 5l11 7-11 7Z',
  pause: 'M8 5v14M16 5v14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v6M13.5 11v6',
  stop: 'M6 6h12v12H6Z',
  arrowRight: 'M4 12h16M14 6l6 6-6 6',
  arrowUp: 'M12 20V4M6 10l6-6 6 6',
  arrowDown: 'M12 4v16M6 14l6 6 6-6',
  more: 'M4.5 12h1M11.5 12h1M18.5 12h1',
  building: 'M5 20V5h8v15M13 10h6v10M3 20h18M8 9h2M8 13h2M8 17h2M16 14h.01M16 17h.01',
  sprout: 'M12 21v-9M12 12c0-4-2.5-6.5-8-6.5 0 5 3 7 8 6.5ZM12 13.5c.2-4 2.7-6 8-5.5-.2 4.5-3.5 6-8 5.5Z',
  house: 'M3.5 12 12 4.5l8.5 7.5M6 10.5V20h12v-9.5M10 20v-5h4v5',
  case: 'M3.5 8h17v11.5h-17ZM9 8V5h6v3M3.5 13h17M12 12v2',
  rings: 'M9 7a5 5 0 1 0 0 10A5 5 0 0 0 9 7ZM15 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'name'> {
  readonly name: IconName;
  /** px, default 18. */
  readonly size?: number;
}

/** A drawing beside words; hidden from screen readers, because the words say it. */
export function Icon({ name, size = 18, ...rest }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The drawing itself, for a canvas. */
export function iconPath(name: IconName): string {
  return PATHS[name];
}
