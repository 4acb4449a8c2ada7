import { open } from '../../../../frame/overlay.ts'
import css from './key-hints.module.css'

/** Those that the hand needs all day; the list of keys has all. */
const HINTS: readonly (readonly [keys: string, what: string])[] = [
  ['Enter', 'as proposed'],
  ['A', 'all proposed'],
  ['V O X', 'seen, hidden, out'],
  ['. ,', 'next, previous'],
  ['← →', 'move, Shift ×10'],
  ['C I T', 'copy, fill, track'],
  ['1–9', 'camera'],
  ['D', 'done, next'],
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
