import type { WizardWords } from '@/lib/copy/wizardWords'
import type { ListId } from '@/lib/procedure/answers'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SubmitButton } from '../ui/SubmitButton'
import { SummaryList, type SummaryRow } from '../ui/SummaryList'

export interface ItemView {
  id: string
  /** Name of the item among the issues of its page: also the target of the summary. */
  name: string
  /** « Enfant 1 : Beatriz » */
  heading: string
  rows: SummaryRow[]
  incomplete: boolean
}

export interface ListView {
  id: ListId
  items: ItemView[]
  /** The item that was just removed, and can come back. */
  removed?: string
}

interface ItemListProps {
  list: ListView
  issues: Record<string, string>
  words: WizardWords
}

/** The items of a list with their buttons. Each button saves the page first, so that nothing typed is lost. */
export function ItemList({ list, issues, words }: ItemListProps) {
  const own = words.lists[list.id]
  const { form } = words
  return (
    <section className="block" aria-labelledby={`liste-${list.id}`}>
      <h2 id={`liste-${list.id}`}>{own.heading}</h2>
      {list.removed && (
        <div className="mt-3">
          <Notice>
            <p role="status">{own.removed}</p>
            <p>
              <SubmitButton look="line" small intent={`restore:${list.removed}`} busy={form.busy}>
                {form.undo}
              </SubmitButton>
            </p>
          </Notice>
        </div>
      )}
      <ul className="items">
        {list.items.map((item) => (
          <li key={item.id} id={item.name} className="sheet" tabIndex={-1}>
            <div className="block__h">
              <h3>{item.heading}</h3>
              <p className="row small">
                <ItemButton verb="edit" label={form.change} item={item} busy={form.busy} />
                <ItemButton verb="remove" label={form.remove} item={item} busy={form.busy} />
              </p>
            </div>
            {(issues[item.name] ?? item.incomplete) && (
              <p className="err">
                <Icon name="alert" size="s" />
                <span>
                  <span className="vh">{form.errorWord}</span>
                  {words.issues.itemIncomplete}
                </span>
              </p>
            )}
            <SummaryList rows={item.rows} />
          </li>
        ))}
      </ul>
      <p className="mt-5">
        <SubmitButton look="line" intent="add" busy={form.busy}>
          <Icon name="plus" size="s" />
          {own.add}
        </SubmitButton>
      </p>
    </section>
  )
}

interface ItemButtonProps {
  verb: 'edit' | 'remove'
  label: string
  item: ItemView
  busy: string
}

function ItemButton({ verb, label, item, busy }: ItemButtonProps) {
  return (
    <SubmitButton look="bare" small intent={`${verb}:${item.id}`} busy={busy}>
      {label}
      <span className="vh">{` ${item.heading}`}</span>
    </SubmitButton>
  )
}
