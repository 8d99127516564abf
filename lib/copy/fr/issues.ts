import type { Catalogue } from '../catalogue'

/** General sentences; a question may say better (`questions.ts`). */
export const issues: Catalogue['issues'] = {
  missing: 'Répondez à cette question.',
  unknownOption: 'Choisissez une des réponses proposées.',
  tooLong: 'Raccourcissez ce texte : {count} caractères au plus.',
  nameCharacters:
    'Un nom s’écrit avec des lettres, des espaces, des tirets et des apostrophes. Enlevez « {count} ».',
  identityNumber:
    'Un numéro de document compte de 5 à 20 lettres ou chiffres, sans accent. Vérifiez ce que vous avez saisi.',
  dateMissing: 'Saisissez cette date : jour, mois, année.',
  dateNoDay: 'Il manque le jour.',
  dateNoMonth: 'Il manque le mois.',
  dateNoYear: 'Il manque l’année.',
  dateNotNumbers: 'Écrivez la date en chiffres. Exemple : 5 3 2027.',
  dateMonth: 'Ce mois n’existe pas : saisissez un nombre de 1 à 12.',
  dateDay: 'Cette date n’existe pas : {month} {year} compte {days} jours.',
  dateYear: 'Vérifiez l’année : elle s’écrit avec quatre chiffres, entre 1900 et 2200.',
  dateBeforeStart: 'La fin du contrat ne peut pas précéder son début.',
  dateInFuture: 'Cette date est dans le futur. Vérifiez le jour, le mois et l’année.',
  dateBeforeOwnBirth: 'Cette date est avant votre naissance. Vérifiez l’année.',
  dateBeforeBirth: 'Cette date est trop ancienne. Vérifiez l’année.',
  phone: 'Ce numéro n’existe pas dans ce format. Exemples : 06 39 98 01 02, ou +351 912 345 678.',
  email: 'Une adresse électronique ressemble à nom@exemple.fr. Vérifiez ce que vous avez saisi.',
  hours: 'Saisissez un nombre entre 0,5 et 48, sans lettre. Exemples : 35 ou 17,5.',
  siretLength: 'Un SIRET comporte 14 chiffres. Vous en avez saisi {count}.',
  siretDigits: 'Un SIRET ne comporte que des chiffres.',
  siretSum: 'Ce SIRET contient une erreur de frappe : recopiez-le depuis un bulletin de salaire.',
  ephotoMissing: 'Saisissez votre code, ou dites que vous le fournirez plus tard.',
  ephotoShort: 'Un code e-photo compte 22 lettres et chiffres. Vous en avez saisi {count}.',
  ephotoLong: 'Un code e-photo compte 22 lettres et chiffres. Vous en avez saisi {count}.',
  ephotoCharacters: 'Un code e-photo ne compte que des lettres sans accent et des chiffres.',
  ephotoWithLater:
    'Choisissez : corrigez le code (22 lettres et chiffres), ou videz-le pour le fournir plus tard.',
  listEmpty: 'Ajoutez au moins un élément à la liste.',
  itemIncomplete: 'Complétez ou corrigez cet élément de la liste : ouvrez-le avec « Modifier ».',
  documentMissing: 'Il manque une pièce : envoyez un fichier, ou dites pourquoi vous ne pouvez pas.',
  reasonMissing: 'Dites en une phrase pourquoi vous ne pouvez pas fournir cette pièce.',
  notCertified: 'Cochez la case pour certifier vos déclarations.',
  postcode: 'Un code postal compte 5 chiffres. Exemple : 69003.',
  postcodeMonaco:
    'Ce code postal est celui de Monaco, qui n’est pas en France : aucune préfecture n’y suit de demande. Saisissez votre adresse en France, ou appelez le 01 99 00 00 00.',
  postcodeElsewhere:
    'Ce code postal est celui d’une collectivité d’outre-mer qui a ses propres règles de séjour. Ce service suit la métropole, la Guadeloupe, la Martinique, la Guyane, La Réunion et Mayotte. Appelez le 01 99 00 00 00 : nous vous disons où vous adresser.',
  postcodeUnknown:
    'Aucun département ne correspond au début de ce code postal. Vérifiez-le, ou appelez le 01 99 00 00 00.',
  communeChoice:
    'Choisissez votre commune dans la liste de ce code postal, ou gardez ce que vous avez saisi.',
}
