import { Drawing, type IconSize } from './Icon'

/** Drawings that no page of the request shows: they would weigh on each of its steps. */
const paths = {
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0z',
  buoy: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM8.5 12a3.5 3.5 0 1 0 7.0 0a3.5 3.5 0 1 0 -7.0 0zM5.7 5.7l3.8 3.8M14.5 14.5l3.8 3.8M18.3 5.7l-3.8 3.8M9.5 14.5l-3.8 3.8',
  fileadd: 'M6 3h8l5 5v13H6zM14 3v5h5M12.5 11.5v6M9.5 14.5h6',
  folder: 'M3 19V6.5A1.5 1.5 0 0 1 4.5 5h4.6l2.4 3h8A1.5 1.5 0 0 1 21 9.5V19a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z',
  follow:
    'M6 5v14M4.3 5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0zM4.3 12a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0zM4.3 19a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0zM11 5h9M11 12h9M11 19h6',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5L17.5 10',
  pin: 'M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11zM9.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0z',
  shield: 'M12 3l7.5 2.7v5.6c0 4.7-3.1 8.1-7.5 9.7-4.4-1.6-7.5-5-7.5-9.7V5.7zM8.5 12l2.5 2.5 4.5-4.8',
  euro: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM15.5 8.5a4.5 4.5 0 1 0 0 7M7 11h6M7 13.3h5',
  columns:
    'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1 -1.5 1.5h-14a1.5 1.5 0 0 1 -1.5 -1.5v-12a1.5 1.5 0 0 1 1.5 -1.5zM9.5 4.5v15M15 4.5v15',
  square: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6h-6',
  zin: 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0zM16 16l4.5 4.5M11 8.5v5M8.5 11h5',
  zout: 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0zM16 16l4.5 4.5M8.5 11h5',
  rotate: 'M20 5v4.5h-4.5M19.7 9.5A8.2 8.2 0 1 0 20 13.5',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  copy: 'M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2zM16 8V4H4v12h4',
}

export type PageIconName = keyof typeof paths

export function PageIcon({ name, size }: { name: PageIconName; size?: IconSize }) {
  return <Drawing path={paths[name]} size={size} />
}
