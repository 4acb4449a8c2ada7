import { useEffect, type KeyboardEvent } from 'react'
import type { ReferenceSummary } from '../../../../contract/gait/references.ts'
import { peopleWords } from '../../../../core/norms/references/people-words.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { movedTo } from '../../../ui/list-keys.ts'
import { Mark } from '../../../ui/mark.tsx'
import { ids } from '../focus.ts'
import { KINDS, speedWords, SURFACE_WORDS } from './reference-words.ts'
import { removeReference } from './remove-reference.ts'
import css from './references-page.module.css'

const optionId = (id: string) => `reference-${id}`
const ROWS_A_PAGE = 6
const show = (referenceId: string) => navigate({ workspace: 'library', references: true, referenceId }, { replace: true })

export function ReferenceList({ references, chosen }: { references: readonly ReferenceSummary[]; chosen: string | undefined }) {
  const active = references.findIndex(({ id }) => id === chosen)
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const press = (event: KeyboardEvent) => {
    const next = movedTo(event.key, active, references.length, ROWS_A_PAGE)
    const one = references[active]
    if (next !== undefined) show(references[next]!.id)
    else if (event.key === 'Delete' && one) void removeReference(one)
    else return
    event.preventDefault()
  }
  return (
    <div id={ids.references} className={css.list} role="listbox" aria-label="References" tabIndex={0} aria-activedescendant={active < 0 ? undefined : optionId(chosen!)} onKeyDown={press}>
      {references.map((reference) => (
        <Row key={reference.id} reference={reference} isChosen={reference.id === chosen} />
      ))}
    </div>
  )
}

function Row({ reference, isChosen }: { reference: ReferenceSummary; isChosen: boolean }) {
  const { id, kind, name, population, surface, band, origin, stale } = reference
  return (
    <div id={optionId(id)} role="option" aria-selected={isChosen} className={css.row} onClick={() => show(id)}>
      <span className={css.name}>{name}</span>
      <span className={css.state}>{stale ? <Mark icon="warning" tone="watch" word="out of date" title={`${stale.reason} ${stale.remedy}`} /> : band ? <Mark icon="ready" tone="good" word="gives a verdict" /> : <Mark icon="note" word="drawn, no verdict" />}</span>
      <span className={css.about}>
        {KINDS[kind]} · {peopleWords(population)} · {SURFACE_WORDS[surface]} · {speedWords(reference)}
        {origin === 'library' && <span className={css.own}> · of this library</span>}
      </span>
    </div>
  )
}
