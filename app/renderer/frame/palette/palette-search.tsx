import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { athletesQuery, sessionsQuery } from '../../engine/queries.ts'
import { Icon } from '../../ui/icons.tsx'
import { movedTo } from '../../ui/list-keys.ts'
import { close } from '../overlay.ts'
import { paletteItems, type PaletteItem } from './palette-items.ts'
import css from './palette.module.css'

const optionId = (index: number) => `palette-option-${index}`

export function PaletteSearch() {
  const { data: athletes = [] } = useQuery(athletesQuery())
  const { data: list } = useQuery(sessionsQuery({}))
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const options = useRef<HTMLDivElement>(null)
  const items = useMemo(() => paletteItems(query, athletes, list?.sessions ?? []), [query, athletes, list])

  const run = (item: PaletteItem | undefined) => {
    if (!item) return
    close()
    // After the dialog has given the focus back, so that what opens next takes it.
    requestAnimationFrame(() => item.run())
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      return run(items[active])
    }
    const next = ['Home', 'End'].includes(event.key) ? undefined : movedTo(event.key, active, items.length, 8)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    options.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <div className={css.search}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-options"
          aria-activedescendant={items.length > 0 ? optionId(active) : undefined}
          aria-label="Find an athlete, a session or a command"
          placeholder="Find an athlete, a session or a command"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div ref={options} id="palette-options" role="listbox" aria-label="Found" className={css.options}>
        {items.map((item, index) => (
          <div
            key={item.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onClick={() => run(item)}
          >
            <Icon name={item.icon} />
            <span className={css.title}>{item.title}</span>
            <span className={css.aside}>{item.aside}</span>
          </div>
        ))}
      </div>
      <p className={css.none} role="status">
        {items.length === 0 && `Nothing is called “${query}”. Try fewer letters.`}
      </p>
    </>
  )
}
