import { open } from '../../../frame/overlay.ts'
import css from './label.module.css'

/** Those that the hand needs all day; the list of keys has all. */
const HINTS: readonly (readonly [keys: string, what: string])[] = [
  ['Enter', 'place as proposed'],
  ['A', 'accept all'],
  ['V O X', 'seen, hidden, outside'],
  ['. ,', 'next, previous point'],
  ['← →', 'move it; Shift ×10'],
  ['C I T', 'copy, between, track'],
  ['1–9', 'cameras'],
  ['D', 'done, next frame'],
]

export function KeyHints() {
  return (
    <div className={css.hints}>
      <dl>
        {HINTS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" tabIndex={-1} onClick={() => open({ name: 'keys' })}>
        All keys <kbd>?</kbd>
      </button>
    </div>
  )
}
