import { ActionIcon, Tooltip } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { AthleteRow } from '../../../../contract/library/athletes.ts'
import { tipOf } from '../../../commands/commands.ts'
import { aboutQuery, athletesQuery, binQuery, referencesQuery } from '../../../engine/queries.ts'
import { open } from '../../../frame/overlay.ts'
import { expired, showDay } from '../../../format/days.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { ids } from '../focus.ts'
import { libraryView } from '../library-view.ts'
import { AthleteList } from './athlete-list.tsx'
import { TagFilter } from './tag-filter.tsx'
import { PURPOSES } from '../../../format/lab-words.ts'
import css from './athletes-pane.module.css'

export function AthletesPane() {
  const { data: athletes = [] } = useQuery(athletesQuery())
  const { data: about } = useQuery(aboutQuery())
  const { data: bin = [] } = useQuery(binQuery())
  const { data: references } = useQuery(referencesQuery())
  const { tag } = useStore(libraryView)
  const [search, setSearch] = useState('')
  const [onlyEnding, setOnlyEnding] = useState(false)
  const words = search.trim()
  const { data: named = [] } = useQuery({ ...athletesQuery(words), placeholderData: keepPreviousData })
  const ending = useMemo(() => athletes.filter(({ endingConsent }) => endingConsent.length > 0), [athletes])
  const isNarrowed = onlyEnding && ending.length > 0
  const found = useMemo(() => named.filter(({ tags, endingConsent }) => (tag === null || tags.includes(tag)) && (!isNarrowed || endingConsent.length > 0)), [named, tag, isNarrowed])
  return (
    <Pane
      title="Athletes"
      label="Athletes"
      aside={
        <Tooltip label="New athlete (Alt A)">
          <ActionIcon aria-label="New athlete" onClick={() => open({ name: 'new-athlete' })}>
            <Icon name="plus" size={15} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <div className={css.search}>
        <SearchBox
          label="Search athletes"
          placeholder="Name, tag, note"
          value={search}
          onSearch={setSearch}
          onLeave={() => document.getElementById(ids.athletes)?.focus()}
        />
      </div>
      <AthleteList athletes={found} sessionTotal={about?.sessions ?? 0} searched={words !== '' || tag !== null || isNarrowed} />
      <TagFilter />
      {ending.length > 0 && (
        <button type="button" className={css.bin} aria-pressed={onlyEnding} title={inWords(ending)} onClick={() => setOnlyEnding(!onlyEnding)}>
          <Icon name="warning" size={14} />
          Consent ends
          <span className={css.count}>{ending.length}</span>
        </button>
      )}
      <RouteLink to={{ workspace: 'library', references: true }} className={css.bin} title={tipOf('references')}>
        <Icon name="curve" size={14} />
        References
        <span className={css.count}>{references?.length}</span>
      </RouteLink>
      <button type="button" className={css.bin} onClick={() => open({ name: 'bin' })}>
        <Icon name="bin" size={14} />
        Bin
        <span className={css.count}>{bin.length === 0 ? 'empty' : bin.length}</span>
      </button>
    </Pane>
  )
}

const MOST_NAMED = 12

function inWords(athletes: readonly AthleteRow[]): string {
  const lines = athletes.flatMap(({ name, endingConsent }) => endingConsent.map(({ purpose, until }) => `${name}: ${PURPOSES[purpose][0].toLowerCase()} ${expired(until) ? 'ended' : 'ends'} ${showDay(until)}`))
  return [...lines.slice(0, MOST_NAMED), ...(lines.length > MOST_NAMED ? ['…'] : [])].join('\n')
}
