/** Our own drawings, one path each: 24 px box, 1.5 stroke, always beside words. */
const paths = {
  arrow: 'M4.5 12h15M13.5 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  back: 'M19.5 12h-15M10.5 6l-6 6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  checkc: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM8 12.3l2.8 2.8L16 9.6',
  alert: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1',
  info: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 11v5.5M12 7.6v.1',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 6.5V12l3.5 2.2',
  turn: 'M7.5 11.5V6.2a1.6 1.6 0 0 1 3.2 0v5.3-7a1.6 1.6 0 0 1 3.2 0v7-5.4a1.6 1.6 0 0 1 3.2 0v8.4c0 3.6-2.3 6-5.6 6-2.6 0-4.1-1.2-5.3-3.4L4 13.2c-.5-.9-.2-1.8.5-2.2.8-.4 1.6-.1 2.2.6z',
  office: 'M3.5 20.5h17M5 20.5v-10M19 20.5v-10M9.5 20.5v-10M14.5 20.5v-10M3.5 10.5h17L12 4z',
  mail: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM3.5 7l8.5 6.5L20.5 7',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  renew:
    'M5 6h14a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2zM6.4 11.3a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0zM5.5 16c.4-1.5 1.4-2.2 2.8-2.2s2.4.7 2.8 2.2M14 10.5h4M14 14h4',
  user: 'M8.3 8a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0 -7.4 0zM4.5 20.5c.6-4 3.4-6.2 7.5-6.2s6.9 2.2 7.5 6.2',
  download: 'M12 4v11.5M7 11l5 5 5-5M4 15.5V20h16v-4.5',
  call: 'M6.5 3.5h3l1.5 4.3-2 1.7c1 2.2 2.3 3.5 4.5 4.5l1.7-2 4.3 1.5v3c0 1.5-1 2.5-2.5 2.5C10 18.5 5 13.5 4 6c0-1.5 1-2.5 2.5-2.5z',
  history: 'M4 5v4.5h4.5M4.3 9.5A8.2 8.2 0 1 1 4 13.5M12 8v4.5l3 1.8',
  out: 'M14 4h5.5v16H14M3.5 12h11M10.5 8l4 4-4 4',
  globe: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18',
  upload: 'M12 16V4.5M7 9l5-5 5 5M4 15.5V20h16v-4.5',
  x: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
}

export type IconName = keyof typeof paths

const sizes = { m: 'i', s: 'i i--s', xs: 'i i--xs', l: 'i i--l' }

export type IconSize = keyof typeof sizes

export function Icon({ name, size }: { name: IconName; size?: IconSize }) {
  // Called, not rendered: one component less for each of a dozen icons of a page.
  return Drawing({ path: paths[name], size })
}

export function Drawing({ path, size = 'm' }: { path: string; size?: IconSize }) {
  return (
    <svg className={sizes[size]} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
