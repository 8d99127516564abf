import type { Route } from 'next'

const route = (path: string) => path as Route

/** The addresses of the agents' side, apart from those of the applicants, whose browsers carry theirs. */
export const agentRoutes = {
  agents: route('/agents'),
  agentSignIn: (next?: string) =>
    route(next ? `/agents/connexion?suite=${encodeURIComponent(next)}` : '/agents/connexion'),
  agentSignOut: route('/agents/deconnexion'),
  queue: (query: Record<string, string> = {}) =>
    route(`/agents/dossiers${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`),
  casePaper: (reference: string) => route(`/agents/dossiers/${reference}/decision.pdf`),
  caseDraft: (reference: string) => route(`/agents/dossiers/${reference}/projet.pdf`),
  queueExport: (query: Record<string, string> = {}) =>
    `/agents/dossiers/export.csv?${new URLSearchParams(query)}`,
  case: (reference: string, query: Record<string, string> = {}) =>
    route(
      `/agents/dossiers/${reference}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
    ),
  statistics: route('/agents/statistiques'),
  journal: route('/agents/journal'),
  agentAccounts: (query: Record<string, string> = {}) =>
    route(`/agents/comptes${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`),
  /** `nouveau` for one more. `done`: what was just done, to be said. */
  agentAccount: (id: string, done?: string) => route(`/agents/comptes/${id}${done ? `?fait=${done}` : ''}`),
  agentActivation: (token: string) => route(`/agents/activation/${token}`),
  prefectures: (saved?: string) => route(`/agents/parametres${saved ? `?fait=${saved}` : ''}`),
  prefecture: (code: string) => route(`/agents/parametres/${code}`),
  caseComplement: (reference: string) => route(`/agents/dossiers/${reference}/complement`),
  caseDecision: (reference: string, outcome: string) =>
    route(`/agents/dossiers/${reference}/decision?sens=${outcome}`),
  caseArchive: (reference: string) => route(`/agents/dossiers/${reference}/pieces.zip`),
  caseWholeFile: (reference: string) => route(`/agents/dossiers/${reference}/dossier.pdf`),
  caseFile: (id: string) => route(`/agents/fichiers/${id}`),
} as const
