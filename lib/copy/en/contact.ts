/** The words of “I need help to do this”. */
export const contact: typeof import('../fr/contact').contact = {
  title: 'I need help to do this',
  tab: 'Help',
  lead: 'Nobody has to do everything online. Here are four other ways: choose the one that suits you, in any order you like.',
  phoneTitle: 'By phone',
  phoneText:
    'Monday to Friday, 9 am to 5 pm, for the price of a local call. An adviser can fill in the application with you, page by page.',
  receptionTitle: 'At a digital help point (point d’accueil numérique)',
  receptionText:
    'Every prefecture welcomes, with or without an appointment, people who prefer to be helped in person: an officer goes through the application with you. Bring your permit, your foreigner number and your documents.',
  department: 'Département',
  departmentHint:
    'It is the first two digits of your postcode, or the first three overseas. In Corsica: 2A or 2B.',
  chooseDepartment: 'Choose a département',
  findReception: 'See the help point',
  receptionAddress: 'Address',
  receptionPhone: 'Phone',
  receptionHours: 'Opening hours',
  paperTitle: 'On paper',
  paperText:
    'If help by phone and in person has not been enough, you can ask to submit your application on paper. Tell the prefecture with the form below, by phone or in person: the prefecture will tell you where to send it or hand it in. You have the same rights and the same time limits as online.',
  writeTitle: 'Write to the prefecture',
  writeText:
    'Your message goes to the residence office (service du séjour) of your département. You do not need an account. Do not write any password or health details.',
  name: 'Family name and given name',
  replyTitle: 'How to reply to you',
  replyText: 'Give at least one of the two.',
  email: 'Email address',
  phone: 'Phone',
  message: 'What is happening?',
  messageHint:
    'The page where you are stuck, what you have tried, what you want to get done. If you have an application number, give it.',
  about: 'Application no. {reference}.',
  send: 'Send your message',
  issues: {
    name: 'Enter your name, so that we know who to reply to.',
    department: 'Choose your département: it tells us which prefecture replies to you.',
    reply: 'Give an email address or a phone number: without one of the two, we cannot reply to you.',
    message: 'Write what is happening, even in a few words.',
  },
  sentTitle: 'Your message has been sent',
  sentTab: 'With the prefecture: message sent',
  sentLead: 'Received on {day} at {time} by the {prefecture}.',
  number: 'Your message number',
  sentNext: 'What happens next',
  sentItems: [
    'An officer replies to you using the contact details you gave. Keep the number: it is all you need if you contact us about your message again.',
    'If you have no reply within eight days, call the prefecture on {phone}, {hours}.',
    'A draft you have already started is not lost: it is kept for 90 days.',
  ],
}
