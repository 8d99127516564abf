import type { Route } from 'next'
import type { Language } from '@/lib/copy/languages'
import type { WizardPage } from '@/lib/procedure/pages'

const route = (path: string) => path as Route

/** The addresses of a step and of the frame around it, apart: its scripts carry them to each phone, and no other one. */
export const stepRoutes = {
  home: route('/'),
  signIn: (next?: string) => route(next ? `/connexion?suite=${encodeURIComponent(next)}` : '/connexion'),
  signOut: route('/deconnexion'),
  /** The page before, or another one of ours, in that language. */
  language: (code: Language, next?: Route) =>
    route(`/langue/${code}${next ? `?suite=${encodeURIComponent(next)}` : ''}`),
  space: route('/mon-espace'),
  inbox: route('/mon-espace/notifications'),
  documentList: route('/pieces-justificatives'),
  verify: route('/verifier'),
  help: route('/aide'),
  profile: route('/mon-espace/profil'),
  stuck: route('/aide/je-n-y-arrive-pas'),
  accessibility: route('/accessibilite'),
  legalNotice: route('/mentions-legales'),
  personalData: route('/donnees-personnelles'),
  siteMap: route('/plan-du-site'),
  preamble: (reference: string) => route(`/demande/${reference}/preambule`),
  page: (reference: string, page: WizardPage) => route(`/demande/${reference}/${page}`),
  /** The page where one is, without what its address asks. */
  samePage: route('?'),
  autosave: (reference: string) => route(`/demande/${reference}/enregistrement`),
  changeFromReview: (reference: string, page: WizardPage) =>
    route(`/demande/${reference}/${page}?retour=recapitulatif`),
  session: (kind?: 'agent') => route(kind ? `/api/session?qui=${kind}` : '/api/session'),
  documents: route('/documents'),
  /** Announces a file of a telephone, which is sent in pieces where scripts run. */
  phoneSending: (token: string) => route(`/telephone/${token}/envoi`),
} as const
