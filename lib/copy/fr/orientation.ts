/** The questions before an account (guide 1 to 3), and where each other situation goes. */
export const orientation = {
  tab: 'Orientation · question {rank} sur 2',
  answerTab: 'Orientation',
  whoTitle: 'Pour qui faites-vous la demande ?',
  whoLegend: 'Choisissez une réponse',
  who: [
    ['moi', 'Moi-même', 'Vous avez 16 ans ou plus.'],
    ['autre', 'Une autre personne', 'Votre enfant, un parent, une personne que vous aidez.'],
  ],
  situationTitle: 'Quelle est votre situation ?',
  situationLegend: 'Choisissez la phrase qui vous correspond',
  situations: [
    [
      'titre',
      'Et je suis titulaire d’un titre de séjour / VLS-TS',
      'Votre carte, ou un visa long séjour valant titre de séjour, même s’ils ont expiré.',
    ],
    [
      'premiere',
      'Et je n’ai jamais eu de titre de séjour',
      'Première demande : nous vous disons où la faire.',
    ],
    [
      'famille',
      'Et je suis membre de la famille d’un citoyen européen',
      'Vous n’avez pas vous-même la nationalité d’un pays européen ou suisse.',
    ],
    [
      'article-50',
      'Et je suis titulaire d’une carte « Article 50 TUE »',
      'Ressortissants britanniques et leur famille.',
    ],
    [
      'pays-tiers',
      'Et je viens d’un autre pays',
      'Vous avez un titre, et ni vous ni votre famille n’êtes européens.',
    ],
    ['francais', 'Et j’ai la nationalité française', 'Même si vous avez aussi une autre nationalité.'],
    ['moins-de-16', 'Et j’ai moins de 16 ans', 'Une demande se fait à partir de 16 ans.'],
    ['aucune', 'Aucune de ces situations', 'Nous vous indiquons à qui vous adresser.'],
  ],
  go: 'Je continue',
  back: 'Précédent',
  change: 'Modifier',
  changeWho: ' : pour qui',
  missing: 'Choisissez une réponse pour continuer.',
  vls: 'Qu’est-ce qu’un VLS-TS ?',
  vlsText:
    'Un visa collé dans votre passeport, que vous avez validé en ligne à votre arrivée en France. Il vaut titre de séjour pendant sa durée.',
  aside: 'Aucune réponse ne ferme la porte',
  asideText: 'Si ce service n’est pas le bon, la page suivante dit pourquoi et où aller.',
  known: {
    title: 'Ce service est le bon',
    text: 'Il vous faut un compte : il se crée avec votre titre en main, en quelques minutes. Vous en avez déjà un ? Connectez-vous.',
    create: 'Créer mon compte',
    signIn: 'Se connecter',
  },
  where: 'Où aller',
  phone: 'Par téléphone : 01 99 00 00 00, du lundi au vendredi de 9 h à 17 h, prix d’un appel local.',
  answers: {
    autre: {
      title: 'Chaque personne fait sa demande avec son propre compte',
      why: 'La demande engage la personne qui la signe, et ses courriels doivent lui arriver. Vous pouvez l’aider sur son téléphone ou sur un ordinateur, à côté d’elle.',
      where: [
        'Ensemble : répondez « Moi-même » à la question précédente, avec le titre de la personne.',
        'Pour un mineur de moins de 16 ans, ou une personne sous tutelle : la préfecture du domicile.',
      ],
    },
    premiere: {
      title: 'Une première carte ne se demande pas ici',
      why: 'Ce service renouvelle un titre que vous avez déjà. La carte est facultative pour un citoyen européen ou suisse : sans elle, vous avez le droit de vivre et de travailler en France.',
      where: [
        'Une première carte : le service en ligne du ministère de l’intérieur pour les étrangers en France, ou la préfecture de votre domicile.',
      ],
    },
    famille: {
      title: 'Votre carte se demande par une autre démarche',
      why: 'Ce service est réservé aux personnes qui ont elles-mêmes la nationalité d’un pays de l’Union européenne, de l’Espace économique européen ou de la Suisse. Votre droit au séjour vient de celui de votre proche.',
      where: [
        'La préfecture de votre domicile, service du séjour : demandez la carte « membre de la famille d’un citoyen de l’Union ».',
      ],
    },
    'article-50': {
      title: 'Les cartes « Article 50 TUE » ont leur propre démarche',
      why: 'Vos droits viennent de l’accord de retrait du Royaume-Uni, et non du droit de l’Union.',
      where: [
        'La préfecture de votre domicile, service du séjour : demandez le renouvellement de la carte « Article 50 TUE ».',
      ],
    },
    'pays-tiers': {
      title: 'Ce service ne concerne pas votre titre',
      why: 'Il s’adresse aux citoyens de l’Union européenne, de l’Espace économique européen et de la Suisse.',
      where: [
        'Votre titre se renouvelle par le service en ligne du ministère de l’intérieur pour les étrangers en France, ou à la préfecture de votre domicile. N’attendez pas la fin de sa validité.',
      ],
    },
    francais: {
      title: 'Vous êtes français : aucune carte de séjour ne vous est demandée',
      why: 'Une personne qui a la nationalité française n’a pas besoin de titre de séjour, même si elle a aussi une autre nationalité.',
      where: [
        'Pour une carte d’identité ou un passeport : la mairie de votre choix parmi celles qui en délivrent.',
      ],
    },
    'moins-de-16': {
      title: 'Une demande se fait à partir de 16 ans',
      why: 'La carte n’est pas délivrée avant 16 ans pour une activité salariée, et votre droit au séjour n’en dépend pas.',
      where: [
        'Pour voyager ou pour une autre question, un parent peut s’adresser à la préfecture du domicile.',
      ],
    },
    aucune: {
      title: 'Parlons de votre situation',
      why: 'Les cas particuliers sont nombreux, et une page ne peut pas tous les prévoir.',
      where: ['La préfecture de votre domicile, service du séjour, sur place ou par courrier.'],
    },
  },
}
