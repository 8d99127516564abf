/** The words of « Je n’y arrive pas ». */
export const contact = {
  title: 'Je n’y arrive pas',
  tab: 'Aide',
  lead: 'Personne n’est obligé de tout faire en ligne. Voici quatre autres chemins : choisissez celui qui vous convient, dans l’ordre que vous voulez.',
  phoneTitle: 'Au téléphone',
  phoneText:
    'Du lundi au vendredi de 9 h à 17 h, prix d’un appel local. Un conseiller peut remplir la demande avec vous, page par page.',
  receptionTitle: 'Dans un point d’accueil numérique',
  receptionText:
    'Chaque préfecture reçoit, sur rendez-vous ou non, les personnes qui préfèrent être aidées sur place : un agent fait la démarche avec vous. Apportez votre titre, votre numéro étranger et vos documents.',
  department: 'Département',
  departmentHint:
    'Ce sont les deux premiers chiffres de votre code postal, trois outre-mer. En Corse : 2A ou 2B.',
  chooseDepartment: 'Choisir un département',
  findReception: 'Voir l’accueil',
  receptionAddress: 'Adresse',
  receptionPhone: 'Téléphone',
  receptionHours: 'Horaires',
  paperTitle: 'Sur papier',
  paperText:
    'Si l’aide au téléphone et sur place n’a pas suffi, vous pouvez demander à déposer votre dossier sur papier. Dites-le à la préfecture par le formulaire ci-dessous, par téléphone ou sur place : elle vous indique où l’envoyer ou le remettre. Vous avez les mêmes droits et les mêmes délais qu’en ligne.',
  writeTitle: 'Écrire à la préfecture',
  writeText:
    'Votre message arrive au service du séjour de votre département. Aucun compte n’est nécessaire. N’écrivez ni mot de passe, ni détail de santé.',
  name: 'Nom et prénom',
  replyTitle: 'Comment vous répondre',
  replyText: 'Donnez au moins l’un des deux.',
  email: 'Adresse électronique',
  phone: 'Téléphone',
  message: 'Que se passe-t-il ?',
  messageHint:
    'La page où vous êtes bloqué, ce que vous avez essayé, ce que vous voulez obtenir. Si vous avez un numéro de demande, donnez-le.',
  about: 'Demande n° {reference}.',
  send: 'Envoyer mon message',
  issues: {
    name: 'Écrivez votre nom, pour que l’on sache à qui répondre.',
    department: 'Choisissez votre département : il désigne la préfecture qui vous répond.',
    reply:
      'Donnez une adresse électronique ou un téléphone : sans l’un des deux, nous ne pouvons pas vous répondre.',
    message: 'Écrivez ce qui se passe, même en quelques mots.',
  },
  sentTitle: 'Votre message est parti',
  sentTab: 'À la préfecture : message envoyé',
  sentLead: 'Reçu le {day} à {time} par la {prefecture}.',
  number: 'Numéro de votre message',
  sentNext: 'Et maintenant',
  sentItems: [
    'Un agent vous répond par le moyen que vous avez donné. Gardez le numéro : il suffit pour reparler de votre message.',
    'Si vous n’avez pas de réponse sous huit jours, appelez la préfecture au {phone}, {hours}.',
    'Un brouillon déjà commencé n’est pas perdu : il est gardé 90 jours.',
  ],
}
