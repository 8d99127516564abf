import type { Catalogue } from '../catalogue'

/** General sentences; a question may say better (`questions.ts`). */
export const issues: Catalogue['issues'] = {
  missing: 'Répondez à cette question.',
  unknownOption: 'Choisissez une des réponses proposées.',
  notOpenYet: 'Cette situation n’est pas encore ouverte dans ce service. Appelez le 01 99 00 00 00.',
  tooLong: 'Raccourcissez ce texte : {count} caractères au plus.',
  nameCharacters: 'Un nom s’écrit avec des lettres, des espaces, des tirets et des apostrophes.',
  identityNumber:
    'Un numéro de document compte de 5 à 20 lettres ou chiffres, sans accent. Vérifiez ce que vous avez saisi.',
  dateMissing: 'Saisissez cette date : jour, mois, année.',
  dateNoDay: 'Il manque le jour.',
  dateNoMonth: 'Il manque le mois.',
  dateNoYear: 'Il manque l’année.',
  dateNotNumbers: 'Écrivez la date en chiffres. Exemple : 5 3 2027.',
  dateMonth: 'Ce mois n’existe pas : saisissez un nombre de 1 à 12.',
  dateDay: 'Cette date n’existe pas : {month} {year} compte {days} jours.',
  dateYear: 'Vérifiez l’année : elle s’écrit avec quatre chiffres.',
  dateBeforeStart: 'La fin du contrat ne peut pas précéder son début.',
  dateInFuture: 'Cette date est dans le futur. Vérifiez le jour, le mois et l’année.',
  phone: 'Ce numéro n’existe pas dans ce format. Exemples : 06 39 98 01 02, ou +351 912 345 678.',
  email: 'Une adresse électronique ressemble à nom@exemple.fr. Vérifiez ce que vous avez saisi.',
  hours: 'Saisissez un nombre d’heures entre 0,5 et 48. Exemple : 17,5.',
  siretLength: 'Un SIRET comporte 14 chiffres. Vous en avez saisi {count}.',
  siretDigits: 'Un SIRET ne comporte que des chiffres.',
  siretSum: 'Ce SIRET contient une erreur de frappe : recopiez-le depuis un bulletin de salaire.',
  ephotoShort: 'Un code e-photo compte 22 lettres et chiffres. Vous en avez saisi {count}.',
  ephotoLong: 'Un code e-photo compte 22 lettres et chiffres. Vous en avez saisi {count}.',
  ephotoCharacters: 'Un code e-photo ne compte que des lettres sans accent et des chiffres.',
  documentMissing: 'Il manque une pièce : envoyez un fichier, ou dites pourquoi vous ne pouvez pas.',
  reasonMissing: 'Dites en une phrase pourquoi vous ne pouvez pas fournir cette pièce.',
  notCertified: 'Cochez la case pour certifier vos déclarations.',
}
