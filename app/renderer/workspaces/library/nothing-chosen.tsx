import { EmptyState } from '../../ui/empty-state.tsx'
import { Pane } from '../../ui/pane.tsx'
import { ids } from './focus.ts'
import css from './details.module.css'

export function NothingChosen() {
  return (
    <Pane title="Details" label="Details">
      <div id={ids.details} tabIndex={-1} className={css.body}>
        <EmptyState icon="library" title="Choose a session or an athlete">
          <p>
            Its trials, conditions and files show here. <kbd>↑</kbd> <kbd>↓</kbd> walk through the list, <kbd>Enter</kbd> comes over here,{' '}
            <kbd>F6</kbd> goes from pane to pane.
          </p>
        </EmptyState>
      </div>
    </Pane>
  )
}
