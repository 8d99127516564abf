/** The words of the not-found page, the only ones it needs. */
export const notFound: typeof import('../fr/notFound').notFound = {
  site: 'Residence permit',
  tab: 'Error 404',
  title: 'Page not found',
  text: 'This page does not exist, or you cannot open it with your account. A draft left untouched for 90 days is deleted. Check the address, or start again from the home page.',
  home: 'Back to the home page',
  agents: 'Back to the officers’ space',
  footNav: 'About the service',
  foot: {
    help: 'Help',
    stuck: 'I need help to do this',
    accessibility: 'Accessibility: partially compliant',
    legalNotice: 'Legal notice',
    personalData: 'Personal data',
    siteMap: 'Site map',
  },
}
