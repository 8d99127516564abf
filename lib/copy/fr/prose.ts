import type { Prose, ProsePageId } from '../prose'

const help: Prose = {
  title: 'Aide',
  tab: 'Aide',
  lead: 'Les réponses aux questions qui reviennent le plus. Si la vôtre n’y est pas, appelez-nous ou écrivez à la préfecture.',
  sections: [
    {
      heading: 'À qui s’adresse ce service ?',
      paragraphs: [
        'Aux citoyens de l’Union européenne, de l’Espace économique européen et de la Suisse qui sont salariés en France, ou qui l’ont été, et qui renouvellent leur carte de séjour pour eux-mêmes.',
        'La carte est facultative : sans elle, ou après sa date de fin, vous gardez le droit de vivre et de travailler en France.',
      ],
    },
    {
      heading: 'Combien cela coûte-t-il ?',
      paragraphs: [
        'Rien. La carte et son renouvellement sont gratuits, et aucun timbre ne vous est demandé.',
      ],
    },
    {
      heading: 'Quand déposer ma demande ?',
      paragraphs: [
        'Vous pouvez déposer dès quatre mois avant la fin de validité. Après cette date, votre demande reste recevable.',
      ],
    },
    {
      heading: 'Où est mon numéro étranger ?',
      paragraphs: [
        'Il compte 10 chiffres. Il figure sur votre titre de séjour, sur vos anciens récépissés et sur vos attestations. Il ne change pas d’un titre à l’autre. C’est lui qui vous identifie, avec votre mot de passe.',
      ],
    },
    {
      heading: 'Puis-je m’arrêter en cours de route ?',
      paragraphs: [
        'Oui. Choisissez « Enregistrer et quitter » : tout est gardé 90 jours, et vous reprenez sur le même appareil ou sur un autre.',
      ],
    },
    {
      heading: 'Comment envoyer mes documents ?',
      items: [
        'Une photo nette suffit : tout le document, bien éclairé, sans reflet.',
        'Formats acceptés : PDF, JPEG, PNG, WebP et HEIC, 10 Mo par fichier, 10 fichiers par pièce.',
        'Un PDF protégé par un mot de passe ne peut pas être ouvert : enregistrez-en une copie sans mot de passe.',
        'S’il vous manque une pièce, cochez « Je ne peux pas fournir cette pièce » et dites pourquoi : vous pouvez déposer quand même.',
      ],
    },
    {
      heading: 'Qu’est-ce qu’un code e-photo ?',
      paragraphs: [
        'Un code de 22 lettres et chiffres, imprimé sur la planche que remet un photographe ou une cabine agréée. Il apporte votre photo et votre signature. Vous pouvez le donner plus tard.',
      ],
    },
    {
      heading: 'Et si je n’y arrive pas ?',
      paragraphs: [
        'Personne n’est obligé de passer par internet. Un conseiller, un accueil en préfecture ou une demande sur papier sont possibles.',
      ],
      links: [{ label: 'Je n’y arrive pas', to: 'stuck' }],
    },
    {
      heading: 'Que se passe-t-il après le dépôt ?',
      items: [
        'Vous recevez aussitôt une confirmation de dépôt, à l’écran et par courriel.',
        'S’il manque un document, la préfecture vous le demande avec un délai. Votre dossier n’est jamais fermé sans cela.',
        'Sans réponse quatre mois après une demande complète, elle est considérée comme refusée. La date exacte et les recours figurent sur la confirmation.',
      ],
    },
  ],
}

const accessibility: Prose = {
  title: 'Accessibilité : partiellement conforme',
  tab: 'Accessibilité',
  lead: 'Ce service doit pouvoir être utilisé par tous : sans souris, sans JavaScript, avec un lecteur d’écran, en grand, sur un petit téléphone. Voici ce qui est vérifié, et ce qui ne l’est pas encore.',
  sections: [
    {
      heading: 'Déclaration d’accessibilité',
      paragraphs: [
        'Cette déclaration s’applique au présent service et aux documents PDF qu’il produit. Elle suit l’article 47 de la loi n° 2005-102 du 11 février 2005 et le décret n° 2019-768 du 24 juillet 2019.',
      ],
    },
    {
      heading: 'État de conformité',
      paragraphs: [
        'Le service est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, niveau AA.',
        'Aucun organisme indépendant n’a encore contrôlé les 106 critères. Nous ne pouvons donc donner aucun taux de conformité, et nous n’en inventons pas.',
      ],
    },
    {
      heading: 'Ce qui est vérifié à chaque version',
      items: [
        'Par une machine, sur chaque page vide, en erreur et remplie, à la largeur d’un téléphone et d’un ordinateur : les règles WCAG 2.2 A et AA que l’outil axe sait contrôler.',
        'Par une machine : rien ne défile de côté à 320 pixels de large, ce qui correspond à un grossissement de 400 %.',
        'Par une machine : les parcours d’un usager, du premier écran au dernier, sans JavaScript.',
        'Par une machine : chaque PDF est balisé, porte un titre, une langue et ses polices (norme PDF/UA-1, telle que l’outil qui le produit la contrôle).',
        'Par calcul : les contrastes de chaque couleur, en clair et en sombre.',
      ],
    },
    {
      heading: 'Ce qui n’est pas encore vérifié',
      items: [
        'La lecture de toutes les pages au clavier et avec un lecteur d’écran, par une personne.',
        'L’usage par des personnes handicapées, avec leurs propres outils.',
        'L’ensemble des critères qu’une machine ne sait pas juger, par exemple la clarté de chaque intitulé.',
        'La conformité des PDF par un second outil, indépendant du premier.',
      ],
    },
    {
      heading: 'Schéma pluriannuel',
      items: [
        '2026 : chaque page et chaque PDF contrôlés par une machine à chaque version.',
        '2027 : audit des 106 critères par un organisme indépendant, puis essais avec des personnes handicapées.',
        '2028 : correction de ce que l’audit aura trouvé, et second audit.',
      ],
    },
    {
      heading: 'Ce qui ne dépend pas de nous',
      paragraphs: [
        'Les fichiers que vous envoyez, photos et numérisations, sont des images de vos documents : ils ne sont pas balisés.',
      ],
    },
    {
      heading: 'Établissement de cette déclaration',
      facts: [
        ['Établie le', '25 novembre 2026'],
        ['Technologies', 'HTML, CSS, SVG ; JavaScript en complément, jamais nécessaire'],
        ['Outils', 'axe-core, Chromium, lecture du texte et des balises des PDF'],
      ],
    },
    {
      heading: 'Retour d’information et contact',
      paragraphs: [
        'Un contenu vous résiste ? Dites-le-nous : nous vous répondons et vous le donnons sous une autre forme. Téléphone : 01 99 00 00 00, du lundi au vendredi de 9 h à 17 h. Adresse électronique : accessibilite@titre-de-sejour.example.',
      ],
    },
    {
      heading: 'Voies de recours',
      paragraphs: [
        'Si vous nous avez signalé un défaut qui vous empêche d’accéder à un contenu, et que la réponse ne vous satisfait pas, vous pouvez :',
      ],
      items: [
        'écrire au Défenseur des droits par son formulaire en ligne ;',
        'saisir l’Arcom, qui contrôle l’accessibilité des services publics numériques ;',
        'contacter le délégué du Défenseur des droits de votre département ;',
        'lui écrire par la poste, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.',
      ],
      links: [{ label: 'Site du Défenseur des droits', url: 'https://www.defenseurdesdroits.fr/' }],
    },
  ],
}

const legalNotice: Prose = {
  title: 'Mentions légales',
  tab: 'Mentions légales',
  lead: 'Ce service est une démonstration. Il ne remplace pas le site officiel, et rien de ce qui y est déposé ne parvient à une administration.',
  sections: [
    {
      heading: 'Éditeur',
      paragraphs: [
        'Le service est édité par la personne ou l’organisme qui met cette instance en service, responsable de sa publication. Contact : contact@titre-de-sejour.example, 01 99 00 00 00.',
      ],
    },
    {
      heading: 'Hébergement',
      paragraphs: [
        'Les pages, la base de données et les fichiers sont hébergés par cette même personne ou ce même organisme, sur la machine qui vous répond.',
      ],
    },
    {
      heading: 'Personnes, adresses et préfectures de la démonstration',
      paragraphs: [
        'Les personnes, les entreprises, les adresses, les numéros de téléphone et les adresses électroniques de la démonstration sont inventés. Les adresses électroniques finissent par « .example » : aucun courriel ne peut leur parvenir.',
      ],
    },
    {
      heading: 'Valeur des documents',
      paragraphs: [
        'Les documents produits par une instance de démonstration n’ont aucune valeur juridique.',
        'Les textes cités (code de l’entrée et du séjour des étrangers et du droit d’asile, code des relations entre le public et l’administration, code pénal) le sont pour information : seule leur version en vigueur fait foi.',
      ],
    },
    {
      heading: 'Droits sur le service',
      paragraphs: [
        'Le code, les dessins et les textes du service sont publiés sous la licence publique de l’Union européenne, EUPL 1.2. Les polices Source Sans 3 et Commissioner sont publiées sous la licence SIL Open Font 1.1.',
        'Aucun emblème, logo ou caractère propre à l’État n’est utilisé.',
      ],
    },
    {
      heading: 'Témoins de connexion',
      paragraphs: [
        'Un seul témoin (« cookie ») est posé quand vous vous connectez : il garde votre session ouverte, et disparaît avec elle. Deux autres ne vivent que le temps d’un geste : ouvrir un compte, et envoyer une photo depuis un téléphone. Un dernier garde un an la langue que vous avez choisie, et ne dit rien de vous. Rien ne mesure ni ne suit votre visite, aussi aucun accord ne vous est demandé.',
      ],
      links: [{ label: 'Données personnelles', to: 'personalData' }],
    },
    {
      heading: 'Sécurité',
      paragraphs: [
        'Vous avez trouvé une faille ? Écrivez à securite@titre-de-sejour.example avant de la rendre publique. Nous vous répondons et vous tenons au courant.',
      ],
    },
  ],
}

const personalData: Prose = {
  title: 'Données personnelles',
  tab: 'Données personnelles',
  lead: 'Ce que nous savons de vous, pourquoi, combien de temps, et ce que vous pouvez demander.',
  sections: [
    {
      heading: 'Pourquoi vos données sont traitées',
      paragraphs: [
        'Pour recevoir et examiner votre demande de renouvellement, vous répondre, produire vos documents et permettre à un tiers d’en vérifier l’authenticité.',
        'Base légale : l’exécution d’une mission d’intérêt public (article 6, paragraphe 1, point e, du règlement général sur la protection des données), dans les limites fixées par le code de l’entrée et du séjour des étrangers et du droit d’asile. Votre accord n’est donc pas demandé, et rien n’est utilisé à une autre fin.',
      ],
    },
    {
      heading: 'Quelles données',
      facts: [
        [
          'Identité',
          'nom, prénoms, sexe, naissance, nationalités, numéro étranger, titre détenu, document d’identité',
        ],
        ['Famille', 'situation familiale ; conjoint ou partenaire si vous l’indiquez ; enfants à charge'],
        ['Contact', 'adresse, téléphone, adresse électronique'],
        ['Activité', 'employeur, emploi, contrat, dates et durée de travail ; ou motif de fin d’activité'],
        ['Pièces', 'les documents que vous envoyez, et votre code e-photo'],
        ['Usage du service', 'dates de connexion, étapes de votre demande, qui a ouvert votre dossier'],
        [
          'Demande d’aide',
          'le nom, le moyen de vous répondre, le département et le message que vous écrivez',
        ],
      ],
      paragraphs: [
        'Certaines pièces touchent à la santé, par exemple un avis d’inaptitude. Masquez le diagnostic et votre numéro de sécurité sociale : nous n’en avons pas besoin. Seuls l’agent qui suit votre dossier et celui qui signe peuvent ouvrir ces pièces.',
      ],
    },
    {
      heading: 'Qui les reçoit',
      items: [
        'Les agents de la préfecture de votre département, chacun selon son rôle. Chaque consultation de votre dossier est notée, et vous la lisez sur sa page.',
        'Un employeur ou une banque qui vérifie votre attestation : seulement ce qui est nécessaire pour la reconnaître.',
        'Personne d’autre. Rien n’est vendu, ni envoyé hors de l’Union européenne.',
      ],
    },
    {
      heading: 'Combien de temps',
      facts: [
        ['Brouillon', '90 jours sans y toucher, avec deux rappels'],
        ['Demande retirée, refusée ou close', '5 ans après le dernier acte'],
        ['Demande acceptée', '5 ans après la fin de validité du titre'],
        ['Journal des consultations', '3 ans'],
        ['Courriels envoyés', '90 jours pour le contenu'],
        ['Fichier supprimé, restes d’un envoi interrompu', '24 heures'],
        ['Session', '30 jours après sa fin'],
        ['Ce que vous écriviez quand une session s’est terminée', 'jusqu’à son envoi, 36 heures au plus'],
        ['Demande d’aide', '1 an'],
        ['Attestation préparée en ligne', 'jamais gardée : ce que vous saisissez sert au seul PDF'],
      ],
      paragraphs: [
        'Pour effacer un fichier, nous détruisons d’abord la clé qui le chiffre, puis son contenu. Il ne reste qu’une trace sans donnée personnelle.',
      ],
    },
    {
      heading: 'Comment elles sont protégées',
      items: [
        'Chaque fichier envoyé est chiffré par une clé qui lui est propre.',
        'Les courriels ne contiennent de vous que votre prénom et le numéro de votre demande ; la confirmation de dépôt, jointe, fait exception.',
        'Les adresses des pages ne contiennent aucune donnée personnelle.',
      ],
    },
    {
      heading: 'Vos droits',
      paragraphs: [
        'Vous pouvez demander à voir vos données, à en recevoir une copie, à les faire corriger, à en limiter l’usage et, quand la loi le permet, à les faire effacer ou à vous opposer à leur traitement. La page « Mon compte » permet de les télécharger et de clore votre compte.',
        'Écrivez à donnees-personnelles@titre-de-sejour.example, ou appelez le 01 99 00 00 00. Nous répondons dans le mois.',
        'Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et des libertés : CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.',
      ],
      links: [{ label: 'Site de la CNIL', url: 'https://www.cnil.fr/' }],
    },
  ],
}

const siteMap: Prose = {
  title: 'Plan du site',
  tab: 'Plan du site',
  lead: 'Toutes les pages du service, par ce qu’on y fait.',
  sections: [
    {
      heading: 'Ma demande',
      links: [
        { label: 'Accueil', to: 'home' },
        { label: 'Je demande ou renouvelle un titre de séjour', to: 'newRequest' },
        { label: 'Je suis ma demande', to: 'space' },
        { label: 'Notifications', to: 'inbox' },
        { label: 'Je déclare mon changement d’adresse', to: 'move' },
      ],
    },
    {
      heading: 'Mon compte',
      links: [
        { label: 'Créer mon compte', to: 'createAccount' },
        { label: 'Mot de passe oublié', to: 'forgottenPassword' },
        { label: 'Mon profil', to: 'profile' },
      ],
    },
    {
      heading: 'Pièces justificatives',
      links: [
        { label: 'Liste des pièces à réunir', to: 'documentList' },
        { label: 'Attestation d’emploi à faire remplir par votre employeur', to: 'employerAttestation' },
        { label: 'Attestation sur l’honneur d’un mineur de 16 à 18 ans', to: 'swornStatement' },
      ],
    },
    {
      heading: 'Attestations',
      links: [{ label: 'Je vérifie une attestation', to: 'verify' }],
    },
    {
      heading: 'Être aidé',
      links: [
        { label: 'Aide', to: 'help' },
        { label: 'Je n’y arrive pas', to: 'stuck' },
      ],
    },
    {
      heading: 'Ce service',
      links: [
        { label: 'Accessibilité : partiellement conforme', to: 'accessibility' },
        { label: 'Mentions légales', to: 'legalNotice' },
        { label: 'Données personnelles', to: 'personalData' },
        { label: 'Plan du site', to: 'siteMap' },
      ],
    },
  ],
}

/** The texts of the public pages. */
export const prose: Record<ProsePageId, Prose> = {
  help,
  accessibility,
  legalNotice,
  personalData,
  siteMap,
}
