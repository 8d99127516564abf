import type { Catalogue } from '../catalogue'
import { annexes } from './annexes'
import { contact } from './contact'
import { form } from './form'
import { pages, steps } from './frame'
import { ui } from './interface'
import { issues } from './issues'
import { prose } from './prose'
import { questions } from './questions'

const upload = 'Le fichier reste sur votre appareil, il n’est pas abîmé.'

export const french: Catalogue = {
  questions,
  form,
  annexes,
  contact,
  documents: {
    identity: {
      title: 'Carte d’identité ou passeport',
      why: 'Pour vérifier votre identité.',
      examples: 'En cours de validité. Le recto et le verso, ou la page avec la photo.',
    },
    address: {
      title: 'Justificatif de domicile de moins de 6 mois',
      why: 'Pour savoir quelle préfecture suit votre dossier.',
      examples:
        'Facture, quittance de loyer, attestation d’hébergement : tout document à votre nom avec votre adresse.',
    },
    ephoto: {
      title: 'Code e-photo',
      why: 'Pour la photo et la signature de votre carte. Pas de fichier ici.',
      examples: 'Le code est imprimé sur la planche remise par le photographe ou la cabine agréée.',
    },
    currentPermit: {
      title: 'Carte de séjour actuelle',
      why: 'Nous la connaissons déjà : ne rien envoyer ne vous sera pas reproché.',
      examples: 'Le recto et le verso.',
    },
    employment: {
      title: 'Attestation d’emploi',
      why: 'Elle prouve votre activité et sa durée.',
      examples: 'Signée par votre employeur, sur papier à en-tête ou avec son cachet.',
    },
    employmentExtra: {
      title: 'Contrat de travail ou bulletins de salaire',
      why: 'Utile si l’attestation est incomplète : ne rien envoyer ne vous sera pas reproché.',
      examples: 'Le contrat, ou les trois derniers bulletins.',
    },
  },
  issues,
  warnings: {
    identityExpired:
      'Votre document d’identité est périmé. Vous pouvez déposer ; la préfecture pourra vous demander un document valide.',
    contractOver:
      'La fin de votre contrat est déjà passée. Vérifiez la date, ou expliquez-le dans les observations.',
    proofOld:
      'Votre justificatif de domicile a plus de six mois. Vous pouvez déposer ; un document récent évite une demande.',
    fiveYearsReached:
      'Vous êtes en France depuis plus de cinq ans selon la date saisie. Si votre séjour a été continu, vous pouvez demander le séjour permanent.',
  },
  refusals: {
    signInUnknown: 'Le numéro étranger ou le mot de passe ne correspond pas. Vérifiez les deux et réessayez.',
    signInTooMany: 'Trop d’essais. Réessayez dans {detail} minutes.',
    stalePage:
      'Cette page a été enregistrée ailleurs entre-temps, dans un autre onglet ou sur un autre appareil. Ce que vous avez saisi est gardé ci-dessous : vérifiez-le et enregistrez de nouveau.',
    notComplete:
      'Il manque encore des réponses ou des pièces. Complétez les parties signalées, puis déposez.',
    notCertified: 'Cochez la case pour certifier vos déclarations.',
    alreadySubmitted: 'Cette demande est déjà déposée.',
    fileType: `« {detail} » n’est pas un PDF ni une photo (JPEG, PNG, WebP, HEIC). Envoyez le document dans un de ces formats. ${upload}`,
    fileEmpty: 'Le fichier « {detail} » est vide. Choisissez-en un autre.',
    fileTooLarge: `« {detail} » dépasse 10 Mo. Envoyez une photo moins lourde, ou découpez le document en plusieurs fichiers. ${upload}`,
    fileLocked: `« {detail} » est protégé par un mot de passe, nous ne pouvons pas l’ouvrir. Enregistrez-en une copie sans mot de passe, ou prenez le document en photo. ${upload}`,
    fileDamaged: `« {detail} » ne s’ouvre pas : il est incomplet ou abîmé. Envoyez-le de nouveau, ou prenez le document en photo.`,
    fileTooManyPages: `« {detail} » compte plus de 50 pages. N’envoyez que les pages utiles. ${upload}`,
    tooManyFiles:
      'Vous avez déjà envoyé 10 fichiers pour cette pièce. Supprimez-en un avant d’ajouter « {detail} ».',
    dossierFull: 'Vos fichiers dépassent 100 Mo en tout. Supprimez-en avant d’ajouter « {detail} ».',
    uploadInterrupted: 'L’envoi a été interrompu. Vérifiez votre connexion et envoyez de nouveau le fichier.',
    documentNotAsked: 'Cette pièce n’est pas demandée pour votre situation.',
    contactTooMany:
      'Trop de messages sont partis de cette connexion. Réessayez dans {detail} minutes, ou appelez le 01 99 00 00 00. Votre texte est gardé ci-dessous.',
    foreignOrigin: 'Cette page a été ouverte depuis un autre site. Rechargez-la et recommencez.',
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
    minor: {
      title: 'Les demandes des mineurs ne se font pas encore dans ce service',
      text: 'Appelez le 01 99 00 00 00, ou adressez-vous à votre préfecture : une demande sur papier est possible.',
    },
  },
  steps,
  pages,
  prose,
  ui,
}
