import { useQuery } from '@tanstack/react-query'
import { tagsQuery } from '../../../engine/queries.ts'
import { useStore } from '../../../store.ts'
import { libraryView } from '../library-view.ts'
import css from './tag-filter.module.css'

/** Tags of athletes and sessions; one narrows both lists. */
export function TagFilter() {
  const { data: tags = [] } = useQuery(tagsQuery())
  const { tag: chosen } = useStore(libraryView)
  if (tags.length === 0) return null
  return (
    <div className={css.filter} role="group" aria-label="Only with this tag">
      {tags.map(({ name, athletes, sessions }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          title={`${athletes} athletes, ${sessions} sessions`}
          onClick={() => libraryView.set((now) => ({ ...now, tag: now.tag === name ? null : name }))}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
