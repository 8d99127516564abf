import type { Prose, ProsePageId } from '../prose'

const help: Prose = {
  title: 'Help',
  tab: 'Help',
  lead: 'Answers to the questions that come up most often. If yours is not here, call us or write to the prefecture.',
  sections: [
    {
      heading: 'Who is this service for?',
      paragraphs: [
        'Citizens of the European Union, the European Economic Area and Switzerland who are, or have been, employees in France, and who are renewing their residence card for themselves.',
        'The card is optional: without it, or after its expiry date, you keep the right to live and work in France.',
      ],
    },
    {
      heading: 'How much does it cost?',
      paragraphs: [
        'Nothing. The card and its renewal are free, and you are not asked for any tax stamp (timbre).',
      ],
    },
    {
      heading: 'When can I submit my application?',
      paragraphs: [
        'You can submit it from four months before the expiry date. After that date, you can still apply.',
      ],
    },
    {
      heading: 'Where is my foreigner number?',
      paragraphs: [
        'It has 10 digits. It is on your residence permit, on your old receipts (récépissés) and on your certificates. It stays the same from one permit to the next. Together with your password, it identifies you.',
      ],
    },
    {
      heading: 'Can I stop part of the way through?',
      paragraphs: [
        'Yes. Choose “Save and exit”: everything is kept for 90 days, and you can resume on the same device or another one.',
      ],
    },
    {
      heading: 'How do I send my documents?',
      items: [
        'A clear photo is enough: the whole document, well lit, with no glare.',
        'Accepted formats: PDF, JPEG, PNG, WebP and HEIC, 10 MB per file, 10 files per document.',
        'A PDF protected by a password cannot be opened: save a copy of it without a password.',
        'If you do not have a document, tick “I cannot provide this document” and say why: you can still submit your application.',
      ],
    },
    {
      heading: 'What is an e-photo code?',
      paragraphs: [
        'A code of 22 letters and digits, printed on the sheet that an approved photographer or photo booth gives you. It gives us your photo and your signature. You can provide it later.',
      ],
    },
    {
      heading: 'What if I need help?',
      paragraphs: [
        'Nobody has to use the internet. You can get help from an adviser, be helped in person at a prefecture, or apply on paper.',
      ],
      links: [{ label: 'I need help to do this', to: 'stuck' }],
    },
    {
      heading: 'What happens after I submit?',
      items: [
        'You receive a confirmation of submission straight away, on screen and by email.',
        'If a document is missing, the prefecture asks you for it and sets a deadline. Your application is never closed without this.',
        'If there is no answer four months after your application is complete, it is considered refused. The exact date and how to contest the refusal are on the confirmation.',
      ],
    },
  ],
}

const accessibility: Prose = {
  title: 'Accessibility: partially compliant',
  tab: 'Accessibility',
  lead: 'Everybody must be able to use this service: without a mouse, without JavaScript, with a screen reader, enlarged, on a small phone. Here is what is checked, and what is not checked yet.',
  sections: [
    {
      heading: 'Accessibility statement',
      paragraphs: [
        'This statement applies to this service and to the PDF documents it produces. It follows article 47 of French law no. 2005-102 of 11 February 2005 and decree no. 2019-768 of 24 July 2019.',
      ],
    },
    {
      heading: 'Compliance status',
      paragraphs: [
        'The service is partially compliant with the French general accessibility framework (référentiel général d’amélioration de l’accessibilité, RGAA), version 4.1, level AA.',
        'No independent body has checked the 106 criteria yet. We therefore cannot give any compliance rate, and we do not make one up.',
      ],
    },
    {
      heading: 'What is checked at each version',
      items: [
        'By machine, on every page when empty, with errors and filled in, at the width of a phone and of a computer: the WCAG 2.2 A and AA rules that the axe tool is able to check.',
        'By machine: nothing scrolls sideways at a width of 320 pixels, which is equivalent to a zoom of 400%.',
        'By machine: a user’s journeys, from the first screen to the last, without JavaScript.',
        'By machine: every PDF is tagged and carries a title, a language and its fonts (PDF/UA-1 standard, as checked by the tool that produces it).',
        'By calculation: the contrast of every colour, in light and in dark.',
      ],
    },
    {
      heading: 'What is not checked yet',
      items: [
        'Reading every page with a keyboard and with a screen reader, by a person.',
        'Use by disabled people, with their own tools.',
        'All the criteria that a machine cannot judge, for example how clear each label is.',
        'Compliance of the PDFs according to a second tool, independent of the first.',
      ],
    },
    {
      heading: 'Plan for the coming years',
      items: [
        '2026: every page and every PDF checked by machine at each version.',
        '2027: audit of the 106 criteria by an independent body, then tests with disabled people.',
        '2028: correction of what the audit has found, and a second audit.',
      ],
    },
    {
      heading: 'What does not depend on us',
      paragraphs: [
        'The files you send, photos and scans, are pictures of your documents: they are not tagged.',
      ],
    },
    {
      heading: 'Preparation of this statement',
      facts: [
        ['Prepared on', '25 November 2026'],
        ['Technologies', 'HTML, CSS, SVG; JavaScript as an addition, never required'],
        ['Tools', 'axe-core, Chromium, reading of the text and tags of the PDFs'],
      ],
    },
    {
      heading: 'Feedback and contact',
      paragraphs: [
        'Is there something you cannot read or use? Tell us: we will answer you and give it to you in another form. Phone: 01 99 00 00 00, Monday to Friday, 9 am to 5 pm. Email address: accessibilite@titre-de-sejour.example.',
      ],
    },
    {
      heading: 'How to complain',
      paragraphs: [
        'If you have told us about a problem that prevents you from accessing some content, and you are not satisfied with the answer, you can:',
      ],
      items: [
        'write to the Defender of Rights (Défenseur des droits) using the online form;',
        'refer the matter to Arcom, which monitors the accessibility of digital public services;',
        'contact the Defender of Rights’ delegate in your département;',
        'write to the Defender of Rights by post, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.',
      ],
      links: [{ label: 'Defender of Rights website', url: 'https://www.defenseurdesdroits.fr/' }],
    },
  ],
}

const legalNotice: Prose = {
  title: 'Legal notice',
  tab: 'Legal notice',
  lead: 'This service is a demonstration. It does not replace the official site, and nothing submitted here reaches any public authority.',
  sections: [
    {
      heading: 'Publisher',
      paragraphs: [
        'The service is published by the person or organisation that puts this instance into service and is responsible for its publication. Contact: contact@titre-de-sejour.example, 01 99 00 00 00.',
      ],
    },
    {
      heading: 'Hosting',
      paragraphs: [
        'The pages, the database and the files are hosted by that same person or organisation, on the machine that is answering you.',
      ],
    },
    {
      heading: 'People, addresses and prefectures of the demonstration',
      paragraphs: [
        'The people, companies, addresses, phone numbers and email addresses of the demonstration are invented. The email addresses end in “.example”: no email can reach them.',
      ],
    },
    {
      heading: 'Value of the documents',
      paragraphs: [
        'The documents produced by a demonstration instance have no legal value.',
        'The legislation cited (code of entry and stay of foreigners and of the right of asylum, French code of relations between the public and the administration, French criminal code) is cited for information: only the version in force is authoritative.',
      ],
    },
    {
      heading: 'Rights over the service',
      paragraphs: [
        'The code, drawings and texts of the service are published under the European Union Public Licence, EUPL 1.2. The Source Sans 3 and Commissioner fonts are published under the SIL Open Font License 1.1.',
        'No emblem, logo or typeface specific to the French State is used.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'A single cookie is set when you sign in: it keeps your session open, and disappears with it. Two others last only as long as one action: opening an account, and sending a photo from a phone. One last cookie keeps the language you chose for a year, and says nothing about you. Nothing measures or tracks your visit, so you are not asked for any consent.',
      ],
      links: [{ label: 'Personal data', to: 'personalData' }],
    },
    {
      heading: 'Security',
      paragraphs: [
        'Have you found a vulnerability? Write to securite@titre-de-sejour.example before making it public. We will answer you and keep you informed.',
      ],
    },
  ],
}

const personalData: Prose = {
  title: 'Personal data',
  tab: 'Personal data',
  lead: 'What we know about you, why, for how long, and what you can ask for.',
  sections: [
    {
      heading: 'Why your data is processed',
      paragraphs: [
        'To receive and examine your renewal application, answer you, produce your documents and allow a third party to check that they are authentic.',
        'Legal basis: the performance of a task carried out in the public interest (article 6, paragraph 1, point (e), of the General Data Protection Regulation), within the limits set by the French code of entry and stay of foreigners and of the right of asylum. Your consent is therefore not asked for, and nothing is used for any other purpose.',
      ],
    },
    {
      heading: 'Which data',
      facts: [
        [
          'Identity',
          'family name, given names, sex, birth, nationalities, foreigner number, permit held, identity document',
        ],
        ['Family', 'marital status; spouse or partner if you tell us; dependent children'],
        ['Contact', 'address, phone number, email address'],
        ['Work', 'employer, job, contract, dates and hours of work; or reason for the end of work'],
        ['Documents', 'the documents you send, and your e-photo code'],
        ['Use of the service', 'sign-in dates, stages of your application, who has opened your application'],
        ['Request for help', 'the name, the way to reply to you, the département and the message you write'],
      ],
      paragraphs: [
        'Some documents concern health, for example a notice of unfitness for work (avis d’inaptitude). Cover the diagnosis and your social security number: we do not need them. Only the officer handling your application and the one who signs can open these documents.',
      ],
    },
    {
      heading: 'Who receives it',
      items: [
        'The officers of the prefecture of your département, each according to their role. Each time your application is viewed, this is recorded, and you can read it on the page of your application.',
        'An employer or a bank that checks your certificate: only what is needed to recognise it.',
        'Nobody else. Nothing is sold, or sent outside the European Union.',
      ],
    },
    {
      heading: 'For how long',
      facts: [
        ['Draft', '90 days without any change, with two reminders'],
        ['Application withdrawn, refused or closed', '5 years after the last action on it'],
        ['Application accepted', '5 years after the permit’s expiry date'],
        ['Record of who viewed applications', '3 years'],
        ['Emails sent', '90 days for the content'],
        ['Deleted file, remains of an interrupted upload', '24 hours'],
        ['Session', '30 days after it ends'],
        ['What you were writing when a session ended', 'until it is sent, 36 hours at most'],
        ['Request for help', '1 year'],
        [
          'Certificate or sworn statement prepared online',
          'never kept: what you enter is used for the PDF alone',
        ],
      ],
      paragraphs: [
        'To erase a file, we first destroy the key that encrypts it, then its content. All that is left is a record without personal data.',
      ],
    },
    {
      heading: 'How it is protected',
      items: [
        'Each file sent is encrypted with a key of its own.',
        'Of you, emails contain only your given name and your application number; the attached confirmation of submission is the exception.',
        'Page addresses contain no personal data.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You can ask to see your data, to receive a copy of it, to have it corrected, to restrict its use and, where the law allows, to have it erased or to object to its processing. The page “My account” lets you download it and close your account.',
        'Write to donnees-personnelles@titre-de-sejour.example, or call 01 99 00 00 00. We answer within one month.',
        'If you are not satisfied with the answer, you can complain to the French data protection authority (Commission nationale de l’informatique et des libertés): CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.',
      ],
      links: [{ label: 'CNIL website', url: 'https://www.cnil.fr/' }],
    },
  ],
}

const siteMap: Prose = {
  title: 'Site map',
  tab: 'Site map',
  lead: 'All the pages of the service, by what you do there.',
  sections: [
    {
      heading: 'My application',
      links: [
        { label: 'Home', to: 'home' },
        { label: 'Apply for or renew a residence permit', to: 'newRequest' },
        { label: 'Follow my application', to: 'space' },
        { label: 'Notifications', to: 'inbox' },
        { label: 'Report my change of address', to: 'move' },
      ],
    },
    {
      heading: 'My account',
      links: [
        { label: 'Create my account', to: 'createAccount' },
        { label: 'Forgotten password', to: 'forgottenPassword' },
        { label: 'My profile', to: 'profile' },
      ],
    },
    {
      heading: 'Supporting documents',
      links: [
        { label: 'List of documents to gather', to: 'documentList' },
        { label: 'Employer’s certificate, for your employer to fill in', to: 'employerAttestation' },
        { label: 'Sworn statement by a minor aged 16 to 18', to: 'swornStatement' },
      ],
    },
    {
      heading: 'Certificates',
      links: [{ label: 'Check a certificate', to: 'verify' }],
    },
    {
      heading: 'Getting help',
      links: [
        { label: 'Help', to: 'help' },
        { label: 'I need help to do this', to: 'stuck' },
      ],
    },
    {
      heading: 'This service',
      links: [
        { label: 'Accessibility: partially compliant', to: 'accessibility' },
        { label: 'Legal notice', to: 'legalNotice' },
        { label: 'Personal data', to: 'personalData' },
        { label: 'Site map', to: 'siteMap' },
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
