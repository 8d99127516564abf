import type { Catalogue } from '../catalogue'
import type { Language } from '../languages'
import { notFound } from './notFound'

/** The other language, by its own name. */
const otherLanguage: readonly [code: Language, name: string] = ['en', 'English']

/** The words around every page of the request, also in the browser. */
export const site = {
  name: 'Titre de séjour',
  tagline: 'Citoyens de l’UE, de l’EEE et suisses',
  demo: 'Service de démonstration — ne remplace pas le site officiel',
  skip: 'Aller au contenu',
  mainNav: 'Principale',
  menu: 'Menu',
  closeMenu: 'Fermer le menu',
  parts: {
    space: 'Ma demande',
    documents: 'Pièces justificatives',
    verify: 'Vérifier une attestation',
    help: 'Aide',
  },
  profileOf: 'Mon compte :',
  otherLanguage,
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  inbox: 'Notifications',
  helpTitle: 'Une question, un blocage ?',
  helpLine: ['01 99 00 00 00', 'tel:+33199000000'],
  help: 'Appelez le {phone}, du lundi au vendredi de 9 h à 17 h, prix d’un appel local. Un conseiller peut aussi vous orienter vers un accueil ou une demande sur papier.',
  footNav: notFound.footNav,
  foot: notFound.foot,
  errorPrefix: 'Erreur : ',
}

export const wizard = {
  tab: 'Renouvellement · {name}',
  step: 'Étape {step} sur 5',
  rank: '({rank}/{of})',
  next: 'Ensuite : {title}',
  saved: 'Enregistré à {time}',
  savedOn: 'Enregistré le {day}',
  notSaved: 'Non enregistré',
  savedElsewhere:
    'Non enregistré : cette page a été modifiée dans un autre onglet ou sur un autre appareil. Votre texte reste ici.',
  retry: 'Réessayer',
  yourRequest: 'Votre demande',
  done: 'Terminé',
  now: 'En cours',
  todo: 'Pas commencé',
  draftKept: 'Votre brouillon est gardé 90 jours. Vous pouvez le reprendre sur un autre appareil.',
  known: 'Ce que nous savons déjà',
  knownText: 'Ces informations viennent de votre titre actuel. Une erreur n’empêche pas de continuer.',
  toFill: 'À compléter',
  toFillText: 'Tout est demandé, sauf ce qui porte la mention « (facultatif) ».',
  addressTitle: 'Votre adresse',
  addressText: 'C’est l’adresse où nous vous écrivons.',
}

export const steps: Catalogue['steps'] = {
  personal: 'Vérifier les informations personnelles',
  reason: 'Vérifier le motif de la demande',
  documents: 'Transmettre les pièces justificatives',
  deposit: 'Dépôt de la demande',
  confirmation: 'Confirmation de dépôt',
}

export const pages: Catalogue['pages'] = {
  'etat-civil': { title: 'État civil du demandeur' },
  'liens-familiaux': { title: 'Liens personnels et familiaux' },
  coordonnees: { title: 'Adresse et contact' },
  motif: { title: 'Motif de séjour et durée' },
  activite: { title: 'Activité' },
  pieces: {
    title: 'Transmettre les pièces justificatives',
    intro:
      'Voici la liste exacte pour votre situation. Envoyez dans l’ordre que vous voulez : chaque fichier est gardé dès qu’il est reçu.',
  },
  recapitulatif: {
    title: 'Vérifiez votre demande avant de la déposer',
    intro: 'Rien n’est encore envoyé à la préfecture. Relisez, modifiez si besoin, puis déposez.',
  },
  confirmation: { title: 'Votre demande est déposée' },
}

export const lists: Catalogue['lists'] = {
  enfants: {
    heading: 'Vos enfants',
    add: 'Ajouter un enfant',
    newItem: 'Ajouter un enfant',
    editItem: 'Modifier un enfant',
    item: 'Enfant {rank}',
    removed: 'L’enfant est retiré de votre demande.',
  },
  emplois: {
    heading: 'Vos autres emplois',
    add: 'Ajouter un autre emploi',
    newItem: 'Ajouter un autre emploi',
    editItem: 'Modifier un autre emploi',
    item: 'Autre emploi {rank}',
    removed: 'L’emploi est retiré de votre demande. Ses fichiers sont gardés si vous annulez.',
  },
}
