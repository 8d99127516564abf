import type { Catalogue } from '../catalogue'
import { accountMails, accountRefusals } from './account'
import { agents } from './agents'
import { annexes } from './annexes'
import { contact } from './contact'
import { documentList } from './documentList'
import { documents } from './documents'
import { form } from './form'
import { lists, pages, steps } from './frame'
import { inbox, messages } from './inbox'
import { ui } from './interface'
import { issues } from './issues'
import { move } from './move'
import { phone } from './phone'
import { prose } from './prose'
import { questions } from './questions'
import { scanned } from './scanned'
import * as after from './space'
import { states } from './states'

const upload = 'Le fichier reste sur votre appareil, il n’est pas abîmé.'

export const french: Catalogue = {
  language: 'fr',
  questions,
  form,
  annexes,
  documents,
  phone,
  documentList,
  contact,
  issues,
  warnings: {
    turnedEighteen:
      'Vous avez 18 ans depuis le début de ce brouillon : votre demande est maintenant celle d’une personne majeure. Les réponses et les pièces propres aux mineurs ne sont plus demandées.',
    identityExpired:
      'Votre document d’identité est périmé. Vous pouvez déposer ; la préfecture pourra vous demander un document valide.',
    contractOver:
      'La fin de votre contrat est déjà passée. Vérifiez la date, ou expliquez-le dans les observations.',
    contractNotStarted:
      'Votre contrat commence plus tard. Vérifiez la date de début ; si elle est juste, vous pouvez déposer.',
    proofOld:
      'Votre justificatif de domicile a plus de six mois. Vous pouvez déposer ; un document récent évite une demande.',
    emailSlip:
      'Une adresse électronique semble contenir une faute de frappe (par exemple « gmial.com » pour « gmail.com »). Vérifiez celle de l’employeur ou du représentant légal.',
    sameEmployerTwice:
      'Deux de vos emplois portent le même SIRET. Si ce sont deux contrats chez le même employeur, vous pouvez déposer ; sinon, corrigez le numéro.',
    longWeek:
      'Vos emplois font ensemble plus de 48 heures par semaine, la durée la plus longue que la loi permet. Vérifiez les heures de chaque contrat, ou expliquez-le dans les observations.',
    sameChildTwice:
      'Un même enfant semble déclaré deux fois : même prénom, même date de naissance. Vérifiez la liste.',
    fiveYearsNotReached:
      'Vous demandez le séjour permanent, mais la date saisie indique moins de cinq ans en France. Vérifiez cette date, ou expliquez-le dans les observations.',
    leftTwoYears:
      'Une absence de plus de deux ans de suite peut faire perdre le séjour permanent. Vous pouvez déposer ; expliquez votre absence dans les observations.',
    fiveYearsReached:
      'Vous êtes en France depuis plus de cinq ans selon la date saisie. Si votre séjour a été continu, vous pouvez demander le séjour permanent.',
  },
  refusals: {
    signInUnknown: 'Le numéro étranger ou le mot de passe ne correspond pas. Vérifiez les deux et réessayez.',
    signInTooMany: 'Trop d’essais. Réessayez dans {detail} minutes.',
    resendTooMany:
      'La confirmation vous a déjà été envoyée plusieurs fois. Regardez aussi vos courriels indésirables, ou réessayez dans {detail} minutes.',
    ...accountRefusals,
    stalePage:
      'Cette page a été enregistrée ailleurs entre-temps, dans un autre onglet ou sur un autre appareil. Ce que vous avez saisi est gardé ci-dessous : vérifiez-le et enregistrez de nouveau.',
    reviewMoved:
      'Votre demande n’est pas encore déposée : ce qu’elle contient a changé depuis que vous avez ouvert cette page, dans un autre onglet, sur un autre appareil ou parce qu’un anniversaire est passé. Relisez-la, puis certifiez et déposez.',
    notComplete:
      'Il manque encore des réponses ou des pièces. Complétez les parties signalées, puis déposez.',
    notCertified: 'Cochez la case pour certifier vos déclarations.',
    alreadySubmitted: 'Cette demande est déjà déposée.',
    fileType: `« {detail} » n’est pas un PDF ni une photo (JPEG, PNG, WebP, HEIC). Envoyez le document dans un de ces formats. ${upload}`,
    fileNotChosen: 'Choisissez d’abord un fichier, puis envoyez-le.',
    fileEmpty: 'Le fichier « {detail} » est vide. Choisissez-en un autre.',
    fileTooLarge: `« {detail} » dépasse 10 Mo. Envoyez une photo moins lourde, ou découpez le document en plusieurs fichiers. ${upload}`,
    fileLocked: `« {detail} » est protégé par un mot de passe, nous ne pouvons pas l’ouvrir. Enregistrez-en une copie sans mot de passe, ou prenez le document en photo. ${upload}`,
    fileDamaged: `« {detail} » ne s’ouvre pas : il est incomplet ou abîmé. Envoyez-le de nouveau, ou prenez le document en photo.`,
    fileTooManyPages: `« {detail} » compte plus de 50 pages. N’envoyez que les pages utiles. ${upload}`,
    fileInfected:
      '« {detail} » contient un programme connu comme dangereux : nous l’avons détruit. Vérifiez votre appareil avec un antivirus, puis envoyez une autre copie du document, ou une photo.',
    fileActive: `« {detail} » contient un programme ou une action automatique, nous ne pouvons pas le garder. Ouvrez-le, imprimez-le avec « Enregistrer au format PDF », et envoyez cette copie. ${upload}`,
    fileAttachments: `« {detail} » contient d’autres fichiers en pièce jointe. Imprimez-le avec « Enregistrer au format PDF » et envoyez cette copie ; envoyez à part les fichiers joints qui sont utiles. ${upload}`,
    pictureTooSmall:
      'L’image « {detail} » est trop petite pour être lue. Prenez le document entier en photo, et envoyez cette photo.',
    pageOutOfSize: `« {detail} » contient une page sans dimension, ou plus grande que tout papier. Imprimez-le au format A4 avec « Enregistrer au format PDF », et envoyez cette copie. ${upload}`,
    pictureTooLarge: `L’image « {detail} » compte trop de pixels pour être ouverte. Réduisez-la, ou reprenez la photo avec le réglage habituel de votre téléphone. ${upload}`,
    tooManyFiles:
      'Vous avez déjà envoyé 10 fichiers pour cette pièce. Supprimez-en un avant d’ajouter « {detail} ».',
    dossierFull: 'Vos fichiers dépassent 100 Mo en tout. Supprimez-en avant d’ajouter « {detail} ».',
    phoneLinkSpent: 'Ce lien ne sert plus. Sur votre ordinateur, affichez un nouveau carré et scannez-le.',
    uploadInterrupted: 'L’envoi a été interrompu. Vérifiez votre connexion et envoyez de nouveau le fichier.',
    documentNotAsked: 'Cette pièce n’est pas demandée pour votre situation.',
    agentSignInUnknown:
      'L’adresse, le mot de passe ou le code ne correspond pas. Vérifiez les trois et réessayez ; le code change toutes les 30 secondes.',
    agentKnown: 'Un compte en service a déjà l’adresse {detail}. Cherchez-le dans la liste.',
    ownAccount:
      'C’est votre propre compte. Demandez à un autre administrateur, pour ne pas vous fermer l’accès.',
    alreadyTaken: 'Ce dossier vient d’être pris par {detail}.',
    nothingToTake: 'Aucun dossier n’attend d’être pris : vos collègues les ont tous.',
    caseMoved:
      'Ce dossier a changé pendant que vous le lisiez : ce que vous demandiez n’est plus possible. Relisez-le ci-dessous.',
    otherRequestOpen:
      'Une autre demande de la même personne est déjà en cours d’examen : une seule à la fois.',
    requestMoved: 'Votre demande a changé entre-temps : cette action n’est plus possible.',
    noteEmpty: 'Écrivez votre note, 2 000 caractères au plus.',
    nothingAsked: 'Cochez au moins un document, et dites lequel quand il n’est pas dans la liste.',
    deadlineUnreal: 'Saisissez une date qui existe, par exemple 24 12 2026.',
    deadlineOutOfRange: 'Choisissez une date plus tardive, dans la limite de 90 jours après la demande.',
    notOverdue: 'Des documents indispensables sont encore attendus jusqu’au {detail}.',
    ephotoUnsound:
      'Le code e-photo comporte 22 lettres et chiffres, sans autre signe. Vous en avez saisi {detail} : vérifiez-le sur la planche.',
    nothingToSend: 'Ajoutez au moins un fichier, ou dites pourquoi vous ne pouvez pas fournir un document.',
    nothingToAdd: 'Écrivez ce qu’il faut corriger, ou choisissez un fichier à ajouter.',
    nothingCorrected:
      'Aucune réponse n’a changé. Modifiez celle qui n’est plus juste, ou revenez en arrière.',
    alreadyExtended:
      'Le délai a déjà été prolongé une fois. Appelez le 01 99 00 00 00 si vous avez besoin de plus.',
    proposalUnsound: 'La proposition est incomplète. Relisez les champs signalés.',
    returnWithoutReason: 'Dites pourquoi, en quelques mots.',
    cardNumberUnsound:
      'Le numéro d’une carte comporte 9 ou 10 lettres et chiffres, sans accent. Vous en avez saisi {detail}.',
    changedSinceSeen:
      'L’usager a changé quelque chose depuis l’ouverture de cette page. Relisez le dossier dans un autre onglet, et ce qui est proposé ici, puis envoyez de nouveau.',
    reasonsTooShort:
      'Écrivez les raisons de droit et de fait, en 20 à 4 000 caractères : l’usager doit comprendre pourquoi, et pouvoir contester.',
    alreadySigned: 'Cette décision est déjà signée.',
    ownProposal: 'Vous avez proposé cette décision : une autre personne doit la signer.',
    addressUnchanged: 'Cette adresse est déjà celle que nous connaissons : vous n’avez rien à déclarer.',
    contactTooMany:
      'Trop de messages sont partis de cette connexion. Réessayez dans {detail} minutes, ou appelez le 01 99 00 00 00. Votre texte est gardé ci-dessous.',
    sessionEnded:
      'Votre session est terminée. Ouvrez la page de connexion dans un autre onglet, connectez-vous, puis revenez ici et appuyez de nouveau : ce que vous avez écrit est resté sur cette page.',
    foreignOrigin: 'Cette page a été ouverte depuis un autre site. Rechargez-la et recommencez.',
  },
  session: {
    soon: 'Votre session se termine dans moins de cinq minutes.',
    stay: 'Rester connecté',
    held: 'Votre session s’était terminée. Ce que vous aviez écrit est ci-dessous, et n’est pas encore envoyé.',
    ended: 'Votre session est terminée. Connectez-vous dans un autre onglet avant d’envoyer cette page.',
    savedAsleep:
      'Enregistré à {time}. Votre session est terminée : vous devrez vous reconnecter pour continuer.',
  },
  eligibility: {
    thirdCountry: {
      title: 'Ce service ne concerne pas votre titre',
      text: 'Il s’adresse aux citoyens de l’Union européenne, de l’Espace économique européen et de la Suisse. Pour renouveler votre titre, adressez-vous à votre préfecture, ou appelez le 01 99 00 00 00 : nous vous disons quel service est le bon.',
    },
    visaHolder: {
      title: 'Vous avez un visa de long séjour, pas encore de titre à renouveler',
      text: 'Un visa de long séjour valant titre de séjour ne se renouvelle pas ici. Appelez le 01 99 00 00 00, ou demandez à votre préfecture une première carte de séjour.',
    },
    french: {
      title: 'Vous êtes français : aucune carte de séjour ne vous est demandée',
      text: 'Une personne qui a la nationalité française n’a pas besoin de titre de séjour. Si cette information est fausse, appelez le 01 99 00 00 00.',
    },
    underSixteen: {
      title: 'Une demande se fait à partir de 16 ans',
      text: 'La carte n’est pas délivrée à un mineur de moins de 16 ans pour une activité salariée, et votre droit au séjour n’en dépend pas. Pour toute question, appelez le 01 99 00 00 00 ou adressez-vous à votre préfecture.',
    },
  },
  accountMails,
  steps,
  pages,
  lists,
  prose,
  ui,
  move,
  states,
  messages,
  inbox,
  after,
  scanned,
  agents,
}
