import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wizardPages } from '@/lib/procedure/pages'
import { routes, safeNext } from './routes'

test.each([
  ['/demande/nouvelle', '/demande/nouvelle'],
  [
    '/demande/6900000000000000000/motif?retour=recapitulatif',
    '/demande/6900000000000000000/motif?retour=recapitulatif',
  ],
  ['//ailleurs.example', '/'],
  ['/.//ailleurs.example', '/'],
  ['/\\ailleurs.example', '/'],
  ['https://ailleurs.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
])('after sign-in, %s leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected)
})

test('every address has its page or its route', () => {
  const folders: [string, string][] = [
    [routes.home, 'app/(public)/page.tsx'],
    [routes.signIn(), 'app/(public)/connexion/page.tsx'],
    [routes.signOut, 'app/(public)/deconnexion/route.ts'],
    [routes.orientation(), 'app/(public)/orientation/page.tsx'],
    [routes.createAccount, 'app/(public)/compte/creation/page.tsx'],
    [routes.creationAddress, 'app/(public)/compte/creation/adresse-electronique/page.tsx'],
    [routes.creationRecorded, 'app/(public)/compte/creation/enregistree/page.tsx'],
    [routes.activation('T'), 'app/(public)/compte/activation/[token]/page.tsx'],
    [routes.accountConfirmed, 'app/(public)/compte/confirmation/page.tsx'],
    [routes.forgottenPassword, 'app/(public)/mot-de-passe/oublie/page.tsx'],
    [routes.resetSent, 'app/(public)/mot-de-passe/envoye/page.tsx'],
    [routes.passwordChanged, 'app/(public)/mot-de-passe/modifie/page.tsx'],
    [routes.newPassword('T'), 'app/(public)/mot-de-passe/[token]/page.tsx'],
    [routes.profile, 'app/(applicant)/mon-espace/profil/page.tsx'],
    [routes.changeEmail, 'app/(applicant)/mon-espace/profil/courriel/page.tsx'],
    [routes.changePassword, 'app/(applicant)/mon-espace/profil/mot-de-passe/page.tsx'],
    [routes.emailLink('T'), 'app/(public)/profil/courriel/[token]/page.tsx'],
    [routes.emailChanged, 'app/(public)/profil/courriel/confirme/page.tsx'],
    [routes.emailKept, 'app/(public)/profil/courriel/garde/page.tsx'],
    [routes.newRequest, 'app/(applicant)/demande/nouvelle/page.tsx'],
    [routes.preamble('R'), 'app/(applicant)/demande/[reference]/preambule/page.tsx'],
    ...wizardPages.map((page): [string, string] => [
      routes.page('R', page),
      'app/(applicant)/demande/[reference]/[page]/page.tsx',
    ]),
    [
      routes.confirmationPdf('R'),
      'app/(applicant)/mon-espace/demandes/[reference]/confirmation.pdf/route.ts',
    ],
    [routes.wholeFile('R'), 'app/(applicant)/mon-espace/demandes/[reference]/dossier.pdf/route.ts'],
    [routes.caseDraft('R'), 'app/(agent)/agents/dossiers/[reference]/projet.pdf/route.ts'],
    [routes.queueExport(), 'app/(agent)/agents/dossiers/export.csv/route.ts'],
    [routes.caseWholeFile('R'), 'app/(agent)/agents/dossiers/[reference]/dossier.pdf/route.ts'],
    [routes.discard('R'), 'app/(applicant)/demande/[reference]/suppression/page.tsx'],
    [routes.item('R', 'enfants', 'I'), 'app/(applicant)/demande/[reference]/[page]/[list]/[item]/page.tsx'],
    [routes.phoneSquare('R', 'P1'), 'app/(applicant)/demande/[reference]/telephone/page.tsx'],
    [routes.phone('T'), 'app/(public)/telephone/[token]/page.tsx'],
    [routes.phoneFiles('T'), 'app/(public)/telephone/[token]/fichiers/route.ts'],
    [routes.phoneFile('T', 'I'), 'app/(public)/telephone/[token]/fichiers/[file]/route.ts'],
    [routes.agentAccounts(), 'app/(agent)/agents/comptes/page.tsx'],
    [routes.agentAccount('I'), 'app/(agent)/agents/comptes/[id]/page.tsx'],
    [routes.agentActivation('T'), 'app/(agent)/agents/activation/[token]/page.tsx'],
    [routes.prefectures(), 'app/(agent)/agents/parametres/page.tsx'],
    [routes.prefecture('C'), 'app/(agent)/agents/parametres/[code]/page.tsx'],
    [routes.move, 'app/(applicant)/mon-espace/changement-adresse/page.tsx'],
    [routes.movePdf('I'), 'app/(applicant)/mon-espace/changement-adresse/[file]/route.ts'],
    [routes.documents, 'app/(applicant)/documents/route.ts'],
    [routes.file('I'), 'app/(applicant)/documents/[id]/route.ts'],
    [routes.help, 'app/(public)/aide/page.tsx'],
    [routes.stuck, 'app/(public)/aide/je-n-y-arrive-pas/page.tsx'],
    [routes.documentList, 'app/(public)/pieces-justificatives/page.tsx'],
    [routes.documentListPdf(), 'app/(public)/pieces-justificatives/liste.pdf/route.ts'],
    [routes.employerAttestation, 'app/(public)/pieces-justificatives/attestation-employeur/page.tsx'],
    [routes.employerAttestationPdf, 'app/(public)/pieces-justificatives/attestation-employeur.pdf/route.ts'],
    [routes.swornStatement, 'app/(public)/pieces-justificatives/attestation-sur-l-honneur/page.tsx'],
    [routes.swornStatementPdf, 'app/(public)/pieces-justificatives/attestation-sur-l-honneur.pdf/route.ts'],
    [routes.signedCode, 'app/(public)/V/page.tsx'],
    [routes.verifyDocument, 'app/(public)/verifier/document/route.ts'],
    [routes.verifiedDocument('S'), 'app/(public)/verifier/document/[sha256]/page.tsx'],
    [routes.verifyState, 'app/api/verification/route.ts'],
    [routes.accessibility, 'app/(public)/accessibilite/page.tsx'],
    [routes.legalNotice, 'app/(public)/mentions-legales/page.tsx'],
    [routes.personalData, 'app/(public)/donnees-personnelles/page.tsx'],
    [routes.siteMap, 'app/(public)/plan-du-site/page.tsx'],
    [routes.dev, 'app/dev/page.tsx'],
    [routes.devMails, 'app/dev/mails/page.tsx'],
    [routes.devClock, 'app/dev/horloge/route.ts'],
  ]
  expect(folders.filter(([, file]) => !existsSync(file))).toEqual([])
})
