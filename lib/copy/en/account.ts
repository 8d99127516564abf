import type { Catalogue } from '../catalogue'

/** The words of the account: creation, password, address, sessions. */
export const account: typeof import('../fr/account').account = {
  tab: 'My account',
  hello: 'Hello,',
  identify: {
    title: 'Create your account',
    lead: 'Have your permit with you: these four details are on it. We use them to recognise you.',
    kind: 'I have a',
    permit: 'Residence permit',
    visa: 'Long-stay visa equivalent to a residence permit (VLS-TS)',
    permitPart: 'Your residence permit',
    visaPart: 'Your visa',
    number: 'Foreigner number',
    numberHint: '10 digits, for example 9900000102. It stays the same from one permit to the next.',
    card: 'Residence permit number',
    cardHint: '9 or 10 letters and digits, at the top right of the front.',
    permitExpires: 'Permit expiry date',
    permitExpiresHint: 'Even if it has passed. For example: 5 3 2027.',
    visaNumber: 'Visa number',
    visaHint: '12 letters and digits, on the sticker in your passport.',
    visaStarts: 'Valid from',
    visaExpires: 'Expiry date',
    birthDate: 'Date of birth',
    help: 'Where to find these numbers',
    helpText:
      'Foreigner number (solid outline): 10 digits. It is on your residence permit and on your old receipts (récépissés) and certificates. It stays the same from one permit to the next. Permit number (dotted outline): at the top right of the front; it changes with each new card.',
    helpVisa:
      'For a VLS-TS: the visa number is on the sticker in your passport; the foreigner number is on the confirmation of validation you received when you arrived.',
    go: 'Continue',
    have: 'Already have an account? Sign in',
  },
  address: {
    title: 'Your email address',
    lead: 'We will send a link there so you can choose your password, then news of your application.',
    label: 'Email address',
    hint: 'For example name@example.com. Use an address you check often.',
    go: 'Continue',
  },
  recorded: {
    title: 'Your request to create an account is recorded',
    sentTo: 'We have sent an email to:',
    next: 'Open it and follow the link within 24 hours to choose your password. It arrives within a few minutes.',
    spam: 'Nothing arrived? Look in your spam folder, check the address above, then ask for the email again. As long as the address is the same, the first link still works.',
    change: 'Change the address',
    again: 'Send the email again',
    sentAgain: 'A new email has just been sent.',
    doubt: 'Did you mean {address}?',
    correct: 'Use {address}',
  },
  newPassword: {
    title: 'Choose your password',
    lead: 'Saving this password confirms your address.',
    resetTitle: 'Choose a new password',
    resetLead: 'Your other devices will be signed out.',
    label: 'Password',
    hint: 'At least 12 characters. A phrase of several words is easy to remember; you can use spaces and paste.',
    show: 'Show',
    hide: 'Hide',
    strength: 'Strength:',
    strengths: ['very weak', 'weak', 'fair', 'good', 'very good'],
    go: 'Save this password',
  },
  spent: {
    title: 'This link can no longer be used',
    text: 'This link has expired or has already been used. Ask for a new one.',
    create: 'Ask for a new link',
    signIn: 'Sign in',
  },
  forgotten: {
    title: 'Forgotten password',
    lead: 'We will send a link to the email address of your account.',
    label: 'Foreigner number',
    hint: '10 digits, on your residence permit.',
    go: 'Get a link',
  },
  resetSent: {
    title: 'Check your email',
    text: 'If there is an account for this number, a link has just been sent to its address. It is valid for one hour. Nothing arrived? Look in your spam folder, or call 01 99 00 00 00.',
    go: 'Sign in',
  },
  passwordChanged: {
    title: 'Your password has been changed',
    text: 'Your other devices have been signed out. Use your new password from now on.',
    go: 'Sign in',
  },
  profile: {
    title: 'My account',
    link: 'My account',
    email: 'Email address',
    password: 'Password',
    passwordValue: 'Chosen by you, known only to you',
    change: 'Change',
    changeEmail: ': email address',
    changePassword: ': password',
    emailAsked:
      'A link has just been sent to your new address. The new address will replace the current one once you have followed the link.',
    passwordDone: 'Your password has been changed. Your other devices are signed out.',
    sessions: 'Signed-in devices',
    session: 'Signed in on {day} at {time}',
    here: 'this device',
    data: 'Your data',
    dataText:
      'Everything this service knows about you, in one file: account, applications, answers, messages, decisions, and who has viewed your application. The documents themselves are in “The whole application, to print (PDF)”, with each application.',
    download: 'Download your data',
    closing: 'Close my account',
    closingText: 'Your drafts, your email address and your password are erased.',
    everywhere: 'Sign out everywhere',
    everywhereText: 'Signs you out on all devices, including this one.',
  },
  changeEmail: {
    title: 'Change your email address',
    lead: 'We will send a link to the new address to confirm it, and a message to the current one.',
    label: 'New email address',
    hint: 'For example name@example.com.',
    go: 'Save',
  },
  changePassword: {
    title: 'Change your password',
    current: 'Current password',
    label: 'New password',
    go: 'Save',
  },
  close: {
    title: 'Close your account',
    lead: 'Your drafts and their files, your email address and your password are erased straight away, and all your devices are signed out. This cannot be undone. One last email confirms it; it keeps your address for 90 days.',
    kept: 'Finished applications stay with the prefecture for as long as the law requires: five years after the last act, or after the card ends. Your certificates can still be checked.',
    keep: 'Before you continue, download what you want to keep: your data, your certificates. If a card is waiting for you, you will no longer be told by email.',
    again: 'You can create an account again with the same permit, and find these applications there.',
    current: 'Password',
    go: 'Close my account',
  },
  closed: {
    title: 'Your account is closed',
    text: 'Your drafts, your email address and your password are erased. An email confirms it.',
    go: 'Return to the home page',
  },
  confirmEmail: {
    title: 'Confirm your new email address',
    lead: 'We will send our emails to this address:',
    go: 'Confirm this address',
  },
  emailChanged: {
    title: 'Your new address is saved',
    text: 'From now on, we will send our emails there.',
    go: 'Sign in',
  },
  cancelEmail: {
    title: 'Keep your email address',
    lead: 'We will keep sending our emails to this address, and all devices will be signed out:',
    go: 'Keep this address',
  },
  emailKept: {
    title: 'Your email address stays the same',
    text: 'All devices are signed out. Choose a new password with “Forgotten password?”.',
    go: 'Sign in',
  },
  confirmed: {
    title: 'Your account is confirmed',
    text: 'Your account has been created. To sign in, use your foreigner number and the password you have just chosen.',
    go: 'Sign in',
  },
  issues: {
    numberMissing: 'Enter your foreigner number.',
    numberLength: 'The foreigner number has 10 digits. You entered {count}.',
    numberNine:
      'The foreigner number has 10 digits. You entered 9: if your permit shows only 9, add a 0 in front.',
    numberDigits: 'The foreigner number is made up of digits only.',
    cardMissing: 'Enter your permit number.',
    cardForm: 'The permit number has 9 or 10 letters and digits, with no accents. You entered {count}.',
    visaMissing: 'Enter your visa number.',
    visaForm: 'The visa number has 12 letters and digits, with no accents. You entered {count}.',
    emailMissing: 'Enter your email address.',
    emailDoubted: 'Did you mean {count}? Correct the address, or send again to keep this one.',
    currentMissing: 'Enter your current password.',
    passwordMissing: 'Enter a password.',
    passwordShort: 'The password must have at least 12 characters. You entered {count}.',
    passwordLong: 'The password can have up to 200 characters.',
    passwordCommon: 'This password is too easy to guess. For example, choose four unrelated words.',
    codeMissing: 'Enter the code shown in your authenticator app.',
    codeWrong:
      'This code does not match. Enter the 6 digits the app is showing now; the clock on your phone must be right.',
    passwordPersonal: 'This password contains your name or one of your numbers. Choose another one.',
  },
}

export const accountRefusals: typeof import('../fr/account').accountRefusals = {
  notIdentified:
    'The details you entered do not match any record we hold. Check your permit, or contact us on 01 99 00 00 00.',
  requestUnderWay:
    'One of your applications is being examined by the prefecture, which must be able to write to you. Withdraw it first from “My application”, or wait for the decision.',
  passwordWrong: 'The current password does not match. Check it and try again.',
  linkSpent: 'This link has expired or has already been used. Ask for a new one.',
  creationEnded: 'More than 30 minutes have passed. Start again from the beginning: nothing has been saved.',
}

const notYou = 'If this was not you, call 01 99 00 00 00.'

/** The mails of the account. None of them says a name or a number. */
export const accountMails: Catalogue['accountMails'] = {
  confirmAddress: {
    subject: 'Confirm your email address',
    title: 'Confirm your email address',
    paragraphs: [
      'Someone asked to create an account with this address.',
      'Follow the link to confirm it and choose your password. It is valid for 24 hours and can be used only once.',
      'If this was not you, ignore this email: nothing will be created.',
    ],
    button: 'Choose your password',
  },
  accountExists: {
    subject: 'You already have an account',
    title: 'You already have an account',
    paragraphs: [
      'Someone asked to create an account with your permit. You already have one: sign in with your foreigner number.',
      'Forgotten your password? You can choose another one from the sign-in page.',
      notYou,
    ],
    button: 'Sign in',
  },
  accountCreated: {
    subject: 'Your account has been created',
    title: 'Your account has been created',
    paragraphs: ['You sign in with your foreigner number, the one on your permit.', notYou],
    button: 'Sign in',
  },
  passwordReset: {
    subject: 'Reset your password',
    title: 'Reset your password',
    paragraphs: [
      'Follow the link to choose a new password. It is valid for one hour and can be used only once.',
      'If this was not you, ignore this email: your password stays the same.',
    ],
    button: 'Choose a password',
  },
  passwordChanged: {
    subject: 'Your password has been changed',
    title: 'Your password has been changed',
    paragraphs: ['Your other devices have been signed out.', notYou],
    button: 'Sign in',
  },
  confirmNewAddress: {
    subject: 'Confirm your new email address',
    title: 'Confirm your new email address',
    paragraphs: [
      'Follow the link to receive our emails at this address. It is valid for 24 hours.',
      'If this was not you, ignore this email: nothing will change.',
    ],
    button: 'Confirm this address',
  },
  addressWillChange: {
    subject: 'Your email address is going to change',
    title: 'Your email address is going to change',
    paragraphs: [
      'Someone asked for a new address for your account. It will replace this one once it is confirmed.',
      'If this was not you, follow the link within 72 hours: the current address stays, and all devices are signed out.',
    ],
    button: 'Keep this address',
  },
  accountClosed: {
    subject: 'Your account is closed',
    title: 'Your account is closed',
    paragraphs: [
      'You asked for it: your drafts, your email address and your password are erased. This is our last email.',
      'Finished applications are kept by the prefecture for as long as the law requires. You will find them again if you create an account with the same permit.',
      notYou,
    ],
    button: 'Open the service',
  },
  agentAccess: {
    subject: 'Your officer access',
    title: 'Your officer access',
    paragraphs: [
      'An officer account has been opened for this address, or its access has been renewed.',
      'Follow the link to choose your password and set up your authenticator app. It is valid for three days and can be used only once.',
      'If you were not expecting this email, do not follow the link, and tell the service administrator.',
    ],
    button: 'Activate your access',
  },
}
