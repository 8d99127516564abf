import type { FormState } from '@/lib/forms/formState'

/** What will be sent, word for word. */
export function Preview({ preview }: { preview: NonNullable<FormState['preview']> }) {
  return preview.map(({ heading, lines }) => (
    <section className="panel mt-5" key={heading}>
      <div className="panel__h">
        <h2>{heading}</h2>
      </div>
      <div className="panel__b">
        <p className="typed">{lines.join('\n\n')}</p>
      </div>
    </section>
  ))
}
