import { hasEnded } from '../engine/connection.ts'
import { useStore } from '../store.ts'
import { Icon } from '../ui/icons.tsx'
import css from './engine-ended.module.css'

/** What to do once the engine is gone; its place stays, so that what comes is read aloud. */
export function EngineEnded() {
  const ended = useStore(hasEnded)
  return (
    <div className={css.banner} role="alert" data-empty={!ended}>
      {ended && (
        <>
          <Icon name="error" size={22} className={css.icon} />
          <div>
            <h2>The engine has ended</h2>
            <p>
              Nothing is lost. Start Stridescope again, with its icon or <kbd>npm start</kbd>: it opens a new window, and work that was under way goes on there. This window can be closed.
            </p>
          </div>
        </>
      )}
    </div>
  )
}
