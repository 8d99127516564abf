import type { Catalogue } from '../catalogue'

/** The words of the account: creation, password, address, sessions. */
export const account = {
  tab: 'Mon compte',
  hello: 'Bonjour,',
  identify: {
    title: 'Créer votre compte',
    lead: 'Prenez votre titre : ces quatre informations y figurent. Elles servent à vous reconnaître.',
    kind: 'Je dispose d’un',
    permit: 'Titre de séjour',
    visa: 'Visa long séjour valant titre de séjour (VLS-TS)',
    permitPart: 'Votre titre de séjour',
    visaPart: 'Votre visa',
    number: 'Numéro étranger',
    numberHint: '10 chiffres, par exemple 9900000102. Il ne change pas d’un titre à l’autre.',
    card: 'Numéro du titre de séjour',
    cardHint: '9 ou 10 lettres et chiffres, en haut à droite du recto.',
    permitExpires: 'Date de fin de validité du titre',
    permitExpiresHint: 'Même si elle est passée. Par exemple : 5 3 2027.',
    visaNumber: 'Numéro de visa',
    visaHint: '12 lettres et chiffres, sur la vignette de votre passeport.',
    visaStarts: 'Date de début de validité',
    visaExpires: 'Date de fin de validité',
    birthDate: 'Date de naissance',
    help: '? Où trouver ces numéros',
    helpText:
      'Numéro étranger (cadre plein) : 10 chiffres. Il figure sur votre titre de séjour, sur vos anciens récépissés et attestations. Il ne change pas d’un titre à l’autre. Numéro du titre (cadre en pointillé) : en haut à droite du recto ; il change à chaque nouvelle carte.',
    helpVisa:
      'Pour un VLS-TS : le numéro de visa est sur la vignette collée dans votre passeport ; le numéro étranger est sur la confirmation de validation reçue à votre arrivée.',
    go: 'Je continue',
    have: 'Vous avez déjà un compte ? Se connecter',
  },
  address: {
    title: 'Votre adresse électronique',
    lead: 'Nous y envoyons un lien pour choisir votre mot de passe, puis les nouvelles de votre demande.',
    label: 'Adresse électronique',
    hint: 'Par exemple nom@exemple.fr. Une adresse que vous lisez souvent.',
    go: 'Je continue',
  },
  recorded: {
    title: 'Demande de création de compte enregistrée',
    sentTo: 'Nous avons envoyé un courriel à :',
    next: 'Ouvrez-le et suivez le lien dans les 24 heures pour choisir votre mot de passe. Il arrive en quelques minutes.',
    spam: 'Rien reçu ? Regardez dans les courriers indésirables, vérifiez l’adresse ci-dessus, puis demandez un nouvel envoi. Tant que l’adresse est la même, le premier lien reste valable.',
    change: 'Modifier l’adresse',
    again: 'Renvoyer le courriel',
    sentAgain: 'Un nouveau courriel vient de partir.',
    doubt: 'Vouliez-vous écrire {address} ?',
    correct: 'Utiliser {address}',
  },
  newPassword: {
    title: 'Choisissez votre mot de passe',
    lead: 'Votre adresse est confirmée quand vous enregistrez ce mot de passe.',
    resetTitle: 'Choisissez un nouveau mot de passe',
    resetLead: 'Vos autres appareils seront déconnectés.',
    label: 'Mot de passe',
    hint: '12 caractères minimum. Une phrase de plusieurs mots est facile à retenir ; les espaces et le collage sont permis.',
    show: 'Afficher',
    hide: 'Masquer',
    strength: 'Solidité :',
    strengths: ['très faible', 'faible', 'moyenne', 'bonne', 'très bonne'],
    go: 'Enregistrer mon mot de passe',
  },
  spent: {
    title: 'Ce lien ne peut plus servir',
    text: 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
    create: 'Demander un nouveau lien',
    signIn: 'Se connecter',
  },
  forgotten: {
    title: 'Mot de passe oublié',
    lead: 'Nous envoyons un lien à l’adresse électronique de votre compte.',
    label: 'Numéro étranger',
    hint: '10 chiffres, sur votre titre de séjour.',
    go: 'Recevoir un lien',
  },
  resetSent: {
    title: 'Vérifiez vos courriels',
    text: 'Si un compte existe pour ce numéro, un lien vient de partir à son adresse. Il est valable une heure. Rien reçu ? Regardez dans les courriers indésirables, ou appelez le 01 99 00 00 00.',
    go: 'Se connecter',
  },
  passwordChanged: {
    title: 'Votre mot de passe est changé',
    text: 'Vos autres appareils ont été déconnectés. Utilisez maintenant votre nouveau mot de passe.',
    go: 'Se connecter',
  },
  profile: {
    title: 'Mon compte',
    link: 'Mon compte',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    passwordValue: 'Choisi par vous, connu de vous seul',
    change: 'Modifier',
    changeEmail: ' : adresse électronique',
    changePassword: ' : mot de passe',
    emailAsked:
      'Un lien vient de partir à votre nouvelle adresse. Elle remplacera l’actuelle quand vous l’aurez suivi.',
    passwordDone: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
    sessions: 'Appareils connectés',
    session: 'Connexion du {day} à {time}',
    here: 'cet appareil',
    data: 'Mes données',
    dataText:
      'Tout ce que ce service sait de vous, dans un fichier : compte, demandes, réponses, messages, décisions, et qui a consulté votre dossier. Les pièces elles-mêmes sont dans « Tout le dossier » de chaque demande.',
    download: 'Télécharger mes données',
    closing: 'Clore mon compte',
    closingText: 'Vos brouillons, votre adresse et votre mot de passe sont effacés.',
    everywhere: 'Se déconnecter partout',
    everywhereText: 'Met fin à toutes les connexions, y compris celle-ci.',
  },
  changeEmail: {
    title: 'Modifier votre adresse électronique',
    lead: 'Nous envoyons un lien à la nouvelle adresse pour la confirmer, et un message à l’actuelle.',
    label: 'Nouvelle adresse électronique',
    hint: 'Par exemple nom@exemple.fr.',
    go: 'Enregistrer',
  },
  changePassword: {
    title: 'Modifier votre mot de passe',
    current: 'Mot de passe actuel',
    label: 'Nouveau mot de passe',
    go: 'Enregistrer',
  },
  close: {
    title: 'Clore votre compte',
    lead: 'Vos brouillons et leurs fichiers, votre adresse électronique et votre mot de passe sont effacés aussitôt, et tous vos appareils déconnectés. Cela ne peut pas être annulé. Un dernier courriel vous le confirme ; il garde votre adresse 90 jours.',
    kept: 'Les demandes terminées restent à la préfecture aussi longtemps que la loi le demande : cinq ans après le dernier acte, ou après la fin de la carte. Vos attestations restent vérifiables.',
    keep: 'Avant de continuer, téléchargez ce que vous voulez garder : vos données, vos attestations. Si une carte vous attend, vous ne serez plus prévenu par courriel.',
    again: 'Vous pourrez recréer un compte avec le même titre, et y retrouver ces demandes.',
    current: 'Mot de passe',
    go: 'Clore mon compte',
  },
  closed: {
    title: 'Votre compte est clos',
    text: 'Vos brouillons, votre adresse et votre mot de passe sont effacés. Un courriel vous le confirme.',
    go: 'Revenir à l’accueil',
  },
  confirmEmail: {
    title: 'Confirmer votre nouvelle adresse électronique',
    lead: 'Nos courriels arriveront à cette adresse :',
    go: 'Confirmer cette adresse',
  },
  emailChanged: {
    title: 'Votre nouvelle adresse est enregistrée',
    text: 'Nos courriels y arriveront désormais.',
    go: 'Se connecter',
  },
  cancelEmail: {
    title: 'Garder votre adresse électronique',
    lead: 'Nos courriels continueront d’arriver à cette adresse, et tous les appareils seront déconnectés :',
    go: 'Garder mon adresse',
  },
  emailKept: {
    title: 'Votre adresse électronique ne change pas',
    text: 'Tous les appareils sont déconnectés. Choisissez un nouveau mot de passe avec « Mot de passe oublié ».',
    go: 'Se connecter',
  },
  confirmed: {
    title: 'Confirmation de création du compte',
    text: 'Votre compte est créé. Pour vous connecter, utilisez votre numéro étranger et le mot de passe que vous venez de choisir.',
    go: 'Se connecter',
  },
  issues: {
    numberMissing: 'Saisissez votre numéro étranger.',
    numberLength: 'Le numéro étranger comporte 10 chiffres. Vous en avez saisi {count}.',
    numberNine:
      'Le numéro étranger comporte 10 chiffres. Vous en avez saisi 9 : si votre titre n’en porte que 9, ajoutez un 0 devant.',
    numberDigits: 'Le numéro étranger ne comporte que des chiffres.',
    cardMissing: 'Saisissez le numéro de votre titre.',
    cardForm:
      'Le numéro du titre comporte 9 ou 10 lettres et chiffres, sans accent. Vous en avez saisi {count}.',
    visaMissing: 'Saisissez le numéro de votre visa.',
    visaForm: 'Le numéro de visa comporte 12 lettres et chiffres, sans accent. Vous en avez saisi {count}.',
    emailMissing: 'Saisissez votre adresse électronique.',
    emailDoubted:
      'Vouliez-vous écrire {count} ? Corrigez l’adresse, ou envoyez de nouveau pour garder celle-ci.',
    currentMissing: 'Saisissez votre mot de passe actuel.',
    passwordMissing: 'Saisissez un mot de passe.',
    passwordShort: 'Le mot de passe comporte 12 caractères minimum. Vous en avez saisi {count}.',
    passwordLong: 'Le mot de passe comporte 200 caractères au plus.',
    passwordCommon:
      'Ce mot de passe est trop facile à deviner. Choisissez par exemple quatre mots sans rapport entre eux.',
    codeMissing: 'Saisissez le code que montre votre application.',
    codeWrong:
      'Ce code ne correspond pas. Saisissez les 6 chiffres que l’application montre en ce moment ; l’heure de votre téléphone doit être juste.',
    passwordPersonal: 'Ce mot de passe contient votre nom ou un de vos numéros. Choisissez-en un autre.',
  },
}

export const accountRefusals = {
  notIdentified:
    'Les informations saisies ne correspondent à aucun dossier. Vérifiez votre titre, ou contactez-nous au 01 99 00 00 00.',
  requestUnderWay:
    'Une de vos demandes est examinée par la préfecture, qui doit pouvoir vous écrire. Retirez-la d’abord depuis « Ma demande », ou attendez la décision.',
  passwordWrong: 'Le mot de passe actuel ne correspond pas. Vérifiez-le et réessayez.',
  linkSpent: 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
  creationEnded: 'Plus de 30 minutes ont passé. Recommencez depuis le début : rien n’a été enregistré.',
}

const notYou = 'Si ce n’est pas vous, appelez le 01 99 00 00 00.'

/** The mails of the account. None of them says a name or a number. */
export const accountMails: Catalogue['accountMails'] = {
  confirmAddress: {
    subject: 'Confirmez votre adresse électronique',
    title: 'Confirmez votre adresse électronique',
    paragraphs: [
      'Une demande de création de compte a été faite avec cette adresse.',
      'Suivez le lien pour la confirmer et choisir votre mot de passe. Il est valable 24 heures et ne sert qu’une fois.',
      'Si ce n’est pas vous, ignorez ce courriel : rien ne sera créé.',
    ],
    button: 'Choisir mon mot de passe',
  },
  accountExists: {
    subject: 'Vous avez déjà un compte',
    title: 'Vous avez déjà un compte',
    paragraphs: [
      'Une demande de création de compte a été faite avec votre titre. Vous en avez déjà un : connectez-vous avec votre numéro étranger.',
      'Vous ne connaissez plus votre mot de passe ? La page de connexion permet d’en choisir un autre.',
      notYou,
    ],
    button: 'Se connecter',
  },
  accountCreated: {
    subject: 'Votre compte est créé',
    title: 'Votre compte est créé',
    paragraphs: ['Votre identifiant est votre numéro étranger, celui de votre titre.', notYou],
    button: 'Se connecter',
  },
  passwordReset: {
    subject: 'Réinitialisez votre mot de passe',
    title: 'Réinitialisez votre mot de passe',
    paragraphs: [
      'Suivez le lien pour choisir un nouveau mot de passe. Il est valable une heure et ne sert qu’une fois.',
      'Si ce n’est pas vous, ignorez ce courriel : votre mot de passe ne change pas.',
    ],
    button: 'Choisir un mot de passe',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a été modifié',
    title: 'Votre mot de passe a été modifié',
    paragraphs: ['Vos autres appareils ont été déconnectés.', notYou],
    button: 'Se connecter',
  },
  confirmNewAddress: {
    subject: 'Confirmez votre nouvelle adresse électronique',
    title: 'Confirmez votre nouvelle adresse électronique',
    paragraphs: [
      'Suivez le lien pour que nos courriels arrivent à cette adresse. Il est valable 24 heures.',
      'Si ce n’est pas vous, ignorez ce courriel : rien ne changera.',
    ],
    button: 'Confirmer cette adresse',
  },
  addressWillChange: {
    subject: 'Votre adresse électronique va changer',
    title: 'Votre adresse électronique va changer',
    paragraphs: [
      'Une nouvelle adresse a été demandée pour votre compte. Elle remplacera celle-ci quand elle sera confirmée.',
      'Si ce n’est pas vous, suivez le lien dans les 72 heures : l’adresse actuelle reste, et tous les appareils sont déconnectés.',
    ],
    button: 'Garder mon adresse',
  },
  accountClosed: {
    subject: 'Votre compte est clos',
    title: 'Votre compte est clos',
    paragraphs: [
      'Vous l’avez demandé : vos brouillons, votre adresse électronique et votre mot de passe sont effacés. C’est notre dernier courriel.',
      'Les demandes terminées sont gardées par la préfecture aussi longtemps que la loi le demande. Vous les retrouverez si vous recréez un compte avec le même titre.',
      notYou,
    ],
    button: 'Ouvrir le service',
  },
  agentAccess: {
    subject: 'Votre accès d’agent',
    title: 'Votre accès d’agent',
    paragraphs: [
      'Un compte d’agent est ouvert à cette adresse, ou son accès a été renouvelé.',
      'Suivez le lien pour choisir votre mot de passe et enregistrer votre application de codes. Il est valable trois jours et ne sert qu’une fois.',
      'Si vous n’attendez pas ce courriel, ne suivez pas le lien et prévenez l’administrateur du service.',
    ],
    button: 'Activer mon accès',
  },
}
