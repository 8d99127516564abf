/** The words of the not-found page, the only ones it needs. */
export const notFound = {
  site: 'Titre de séjour',
  tab: 'Erreur 404',
  title: 'Page introuvable',
  text: 'Cette page n’existe pas, ou elle n’est pas accessible avec votre compte. Un brouillon auquel on ne touche plus pendant 90 jours est supprimé. Vérifiez l’adresse, ou repartez de l’accueil.',
  home: 'Revenir à l’accueil',
  agents: 'Revenir à l’espace des agents',
  footNav: 'Autour du service',
  foot: {
    help: 'Aide',
    stuck: 'Je n’y arrive pas',
    accessibility: 'Accessibilité : partiellement conforme',
    legalNotice: 'Mentions légales',
    personalData: 'Données personnelles',
    siteMap: 'Plan du site',
  },
}
