/** The words of the error page, the only ones it needs. */
export const failure = {
  site: 'Titre de séjour',
  title: 'Le service a rencontré un problème',
  text: 'Ce que vous avez enregistré est gardé. Réessayez dans un instant. Si cela continue, appelez le 01 99 00 00 00 et donnez le numéro {id}.',
  retry: 'Réessayer',
}
