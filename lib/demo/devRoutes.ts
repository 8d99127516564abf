import type { Route } from 'next'

const route = (path: string) => path as Route

/** The addresses of the demo. */
export const devRoutes = {
  start: route('/dev'),
  mails: route('/dev/mails'),
  clock: route('/dev/horloge'),
  templates: route('/dev/modeles'),
} as const
