/** The only writer of `<title>`: without JavaScript the title of metadata would hide the one of a refused form. */
export function PageTitle({ title, error = '', site }: { title: string; error?: string; site: string }) {
  return <title>{`${error}${title} — ${site}`}</title>
}
