import type { Route } from 'next'
import { type ListId, listPages } from '@/lib/procedure/answers'
import { stepRoutes } from '@/lib/stepRoutes'

// Template strings do not type-check as Route: this file is the only place that says so, and its test walks the tree.
const route = (path: string) => path as Route

/** Every address of the service, in one place. */
export const routes = {
  ...stepRoutes,
  orientation: (answers: Record<string, string> = {}) =>
    route(`/orientation${Object.keys(answers).length > 0 ? `?${new URLSearchParams(answers)}` : ''}`),
  createAccount: route('/compte/creation'),
  creationAddress: route('/compte/creation/adresse-electronique'),
  creationRecorded: route('/compte/creation/enregistree'),
  creationSentAgain: route('/compte/creation/enregistree?renvoye=1'),
  activation: (token: string) => route(`/compte/activation/${token}`),
  accountConfirmed: route('/compte/confirmation'),
  forgottenPassword: route('/mot-de-passe/oublie'),
  resetSent: route('/mot-de-passe/envoye'),
  passwordChanged: route('/mot-de-passe/modifie'),
  newPassword: (token: string) => route(`/mot-de-passe/${token}`),
  ownData: route('/mon-espace/profil/donnees.json'),
  profileAfter: (what: 'courriel' | 'mot-de-passe') => route(`/mon-espace/profil?modifie=${what}`),
  changeEmail: route('/mon-espace/profil/courriel'),
  changePassword: route('/mon-espace/profil/mot-de-passe'),
  closeAccount: route('/mon-espace/profil/cloture'),
  accountClosed: route('/compte/clos'),
  emailChanged: route('/profil/courriel/confirme'),
  emailKept: route('/profil/courriel/garde'),
  emailLink: (token: string) => route(`/profil/courriel/${token}`),
  newRequest: route('/demande/nouvelle'),
  listKept: (reference: string) => route(`/demande/${reference}/preambule?liste=gardee`),
  discard: (reference: string) => route(`/demande/${reference}/suppression`),
  signedOutEverywhere: route('/connexion?ferme=partout'),
  draftDiscarded: route('/?brouillon=supprime'),
  receiptSent: (reference: string) => route(`/demande/${reference}/confirmation?renvoi=fait`),
  item: (reference: string, list: ListId, item: string, toReview = false) =>
    route(
      `/demande/${reference}/${listPages[list]}/${list}/${item}${toReview ? '?retour=recapitulatif' : ''}`,
    ),
  /** The page of a file after its removal, which may be undone there. */
  fileRemoved: (page: Route, file: string) => route(`${page}?retire=${encodeURIComponent(file)}`),
  /** The page of a file, where the next one that is sent takes its place; then, where its removal may be undone. */
  fileToReplace: (page: Route, file: string, document: string) =>
    route(
      `${page}?remplace=${encodeURIComponent(file)}&retire=${encodeURIComponent(file)}#${encodeURIComponent(document)}-fichier`,
    ),
  fileTurned: (page: Route, file: string) => route(`${page}?tournee=${encodeURIComponent(file)}`),
  /** At the list, where the removal may be undone. */
  itemRemoved: (reference: string, list: ListId, item: string, toReview: boolean) =>
    route(
      `/demande/${reference}/${listPages[list]}?retire=${item}${toReview ? '&retour=recapitulatif' : ''}#liste-${list}`,
    ),
  confirmationPdf: (reference: string) => route(`/mon-espace/demandes/${reference}/confirmation.pdf`),
  unreadStream: route('/mon-espace/notifications/flux'),
  message: (id: string) => route(`/mon-espace/notifications/${id}`),
  request: (reference: string) => route(`/mon-espace/demandes/${reference}`),
  complement: (reference: string, done?: 'envoi' | 'prolongation') =>
    route(`/mon-espace/demandes/${reference}/complement${done ? `?fait=${done}` : ''}`),
  /** Where more time is asked for. */
  complementTime: (reference: string) => route(`/mon-espace/demandes/${reference}/complement#delai`),
  /** `below`: a slash and the key of a page or an item among the answers, `nouveau` for one more; or what was done. */
  rectify: (reference: string, below = '') => route(`/mon-espace/demandes/${reference}/rectifier${below}`),
  withdraw: (reference: string) => route(`/mon-espace/demandes/${reference}/retrait`),
  decision: (reference: string) => route(`/mon-espace/demandes/${reference}/decision`),
  decisionPdf: (reference: string) => route(`/mon-espace/demandes/${reference}/decision.pdf`),
  extensionPdf: (reference: string) => route(`/mon-espace/demandes/${reference}/prolongation.pdf`),
  certificate: (reference: string) => route(`/mon-espace/demandes/${reference}/attestation`),
  certificatePdf: (reference: string) => route(`/mon-espace/demandes/${reference}/attestation.pdf`),
  wholeFile: (reference: string) => route(`/mon-espace/demandes/${reference}/dossier.pdf`),
  requestAfter: (
    reference: string,
    what: 'complement' | 'delai' | 'retrait' | 'motifs' | 'ajout' | 'garde',
  ) => route(`/mon-espace/demandes/${reference}?fait=${what}`),
  verifyCode: (code: string) => route(`/verifier/${code}`),
  verificationProof: (code: string) => route(`/verifier/${code}/preuve.pdf`),
  verifyDocument: route('/verifier/document'),
  /** What was found of a file, by its SHA-256; `seal` says what its seal is worth when it is none that we keep, and `mark` that we say it. */
  verifiedDocument: (sha256: string, told?: { seal: 'intact' | 'altered'; mark: string }) =>
    route(`/verifier/document/${sha256}${told ? `?cachet=${told.seal}&marque=${told.mark}` : ''}`),
  verifyAfter: (refusal: string) => route(`/verifier?refus=${refusal}`),
  /** Target of the squares to scan: the signed text stands in the fragment. */
  signedCode: route('/V'),
  verifyState: route('/api/verification'),
  move: route('/mon-espace/changement-adresse'),
  /** From a draft, and back to it; to its review when that is where the person came from. */
  /** The page of the address, after a move was declared from it. */
  moveSaved: (reference: string) => route(`/demande/${reference}/coordonnees?fait=adresse`),
  moveFrom: (reference: string, toReview: boolean) =>
    route(`/mon-espace/changement-adresse?demande=${reference}${toReview ? '&retour=recapitulatif' : ''}`),
  moveDeclared: (id: string) => route(`/mon-espace/changement-adresse?declaration=${id}`),
  movePdf: (id: string) => route(`/mon-espace/changement-adresse/${id}.pdf`),
  /** Where a square is shown, for a telephone to send the files of one document. */
  phoneSquare: (reference: string, document: string, link?: string) =>
    route(
      `/demande/${reference}/telephone?piece=${encodeURIComponent(document)}${link ? `&lien=${link}` : ''}`,
    ),
  phone: (token: string) => route(`/telephone/${token}`),
  phoneSent: (token: string) => route(`/telephone/${token}?fait=oui`),
  phoneFiles: (token: string) => route(`/telephone/${token}/fichiers`),
  phoneFile: (token: string, id: string) => route(`/telephone/${token}/fichiers/${id}`),
  file: (id: string) => route(`/documents/${id}`),
  /** The review, which has changed since it was read. */
  reviewAgain: (reference: string) => route(`/demande/${reference}/recapitulatif?relire=oui`),
  /** Where the owner of a request writes to the service that has it. */
  writeToService: (prefecture: string, reference: string) =>
    route(`/aide/je-n-y-arrive-pas?departement=${prefecture}&demande=${reference}#ecrire`),
  stuckTold: (number: string) => route(`/aide/je-n-y-arrive-pas?message=${number}`),
  /** Of one situation, or in full. */
  documentListPdf: (outline?: Record<string, string>) =>
    `/pieces-justificatives/liste.pdf${outline ? `?${new URLSearchParams(outline)}` : ''}`,
  employerAttestation: route('/pieces-justificatives/attestation-employeur'),
  /** `job`: id of one of the other jobs. */
  employerAttestationFrom: (reference: string, job?: string) =>
    route(`/pieces-justificatives/attestation-employeur?demande=${reference}${job ? `&emploi=${job}` : ''}`),
  employerAttestationPdf: route('/pieces-justificatives/attestation-employeur.pdf'),
  swornStatement: route('/pieces-justificatives/attestation-sur-l-honneur'),
  swornStatementFrom: (reference: string) =>
    route(`/pieces-justificatives/attestation-sur-l-honneur?demande=${reference}`),
  swornStatementPdf: route('/pieces-justificatives/attestation-sur-l-honneur.pdf'),
} as const

type Routes = typeof routes
/** The name of an address that takes nothing. */
export type FixedAddress = { [Name in keyof Routes]: Routes[Name] extends Route ? Name : never }[keyof Routes]

const nowhere = 'http://nowhere.invalid'

/** A path of ours to go back to after sign-in; anything else is the home page. */
export function safeNext(next: string | string[] | null | undefined, otherwise: Route = routes.home): Route {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, nowhere)) return otherwise
  const { origin, pathname, search } = new URL(next, nowhere)
  return origin === nowhere && !pathname.startsWith('//') ? route(pathname + search) : otherwise
}
