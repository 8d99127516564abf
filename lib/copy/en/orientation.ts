/** The questions before an account (guide 1 to 3), and where each other situation goes. */
export const orientation: typeof import('../fr/orientation').orientation = {
  tab: 'First questions · {rank} of 2',
  answerTab: 'First questions',
  whoTitle: 'Who is the application for?',
  whoLegend: 'Choose one answer',
  who: [
    ['moi', 'Myself', 'You are 16 or over.'],
    ['autre', 'Another person', 'Your child, a parent or relative, someone you are helping.'],
  ],
  situationTitle: 'What is your situation?',
  situationLegend: 'Choose the sentence that applies to you',
  situations: [
    [
      'titre',
      'I hold a residence permit or a VLS-TS',
      'Your card, or a long-stay visa equivalent to a residence permit, even if it has expired.',
    ],
    [
      'premiere',
      'I have never had a residence permit',
      'First application: we will tell you where to make it.',
    ],
    [
      'famille',
      'I am a family member of a European citizen',
      'You are not yourself a national of a European country or of Switzerland.',
    ],
    ['article-50', 'I hold an “Article 50 TUE” card', 'British nationals and their families.'],
    [
      'pays-tiers',
      'I come from another country',
      'You have a permit, and neither you nor your family are European.',
    ],
    ['francais', 'I am a French national', 'Even if you also have another nationality.'],
    ['moins-de-16', 'I am under 16', 'You can apply from the age of 16.'],
    ['aucune', 'None of these situations', 'We will tell you who to contact.'],
  ],
  go: 'Continue',
  back: 'Back',
  change: 'Change',
  changeWho: ': who it is for',
  missing: 'Choose an answer to continue.',
  vls: 'What is a VLS-TS?',
  vlsText:
    'A visa stuck in your passport, which you validated online when you arrived in France. It counts as a residence permit for as long as it lasts.',
  aside: 'Whatever you answer, there is a way',
  asideText: 'If this is not the right service, the next page says why and where to go.',
  known: {
    title: 'This is the right service',
    text: 'You need an account: have your permit with you, and you can create one in a few minutes. Already have one? Sign in.',
    create: 'Create your account',
    signIn: 'Sign in',
  },
  where: 'Where to go',
  phone: 'By phone: 01 99 00 00 00, Monday to Friday, 9 am to 5 pm, for the price of a local call.',
  answers: {
    autre: {
      title: 'Each person applies with their own account',
      why: 'The person who signs the application is bound by it, and must receive the emails about it. You can help them on their phone or on a computer, by their side.',
      where: [
        'Together: answer “Myself” to the previous question, with the person’s permit.',
        'For a minor under 16, or a person under guardianship (tutelle): the prefecture for their home address.',
      ],
    },
    premiere: {
      title: 'You cannot apply for a first card here',
      why: 'This service renews a permit you already have. The card is optional for a European or Swiss citizen: without it, you have the right to live and work in France.',
      where: [
        'A first card: the Ministry of the Interior’s online service for foreigners in France, or the prefecture for your home address.',
      ],
    },
    famille: {
      title: 'You apply for your card another way',
      why: 'This service is only for people who are themselves nationals of a country of the European Union or the European Economic Area, or of Switzerland. Your right of residence comes from that of your family member.',
      where: [
        'The prefecture for your home address, residence office (service du séjour): ask for the card for a family member of an EU citizen (“membre de la famille d’un citoyen de l’Union”).',
      ],
    },
    'article-50': {
      title: '“Article 50 TUE” cards have their own procedure',
      why: 'Your rights come from the United Kingdom’s withdrawal agreement, and not from EU law.',
      where: [
        'The prefecture for your home address, residence office (service du séjour): ask to renew the “Article 50 TUE” card.',
      ],
    },
    'pays-tiers': {
      title: 'This service does not cover your permit',
      why: 'It is for citizens of the European Union, the European Economic Area and Switzerland.',
      where: [
        'You renew your permit through the Ministry of the Interior’s online service for foreigners in France, or at the prefecture for your home address. Do not wait until it expires.',
      ],
    },
    francais: {
      title: 'You are French: you do not need a residence card',
      why: 'A French national does not need a residence permit, even if they also have another nationality.',
      where: [
        'For an identity card or a passport: any town hall (mairie) you choose among those that issue them.',
      ],
    },
    'moins-de-16': {
      title: 'You can apply from the age of 16',
      why: 'The card is not issued before the age of 16 for employed work, and your right of residence does not depend on it.',
      where: [
        'To travel, or for another question, a parent can contact the prefecture for your home address.',
      ],
    },
    aucune: {
      title: 'Let’s talk about your situation',
      why: 'There are many particular cases, and one page cannot cover them all.',
      where: [
        'The prefecture for your home address, residence office (service du séjour), in person or by post.',
      ],
    },
  },
}
