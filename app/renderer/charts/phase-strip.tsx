import { AXIS_PX, RIGHT_PX } from './curve-chart.tsx'
import css from './phase-strip.module.css'

export interface StripPart {
  key: string
  /** Percent of the stride. */
  from: number
  to: number
  words: string
  /** The whole of it, where there is room. */
  short: string
  tone: 'plain' | 'watch' | 'strong'
  isLit: boolean
  open?: (() => void) | undefined
}

/** The phases of the stride, in line with the chart above. */
export function PhaseStrip({ label, parts }: { label: string; parts: readonly StripPart[] }) {
  return (
    <ol className={css.strip} aria-label={label} style={{ marginLeft: AXIS_PX, marginRight: RIGHT_PX }}>
      {parts.map(({ key, from, to, words, short, tone, isLit, open }) => (
        <li key={key} style={{ flexGrow: to - from }}>
          {open ? (
            <button type="button" data-tone={tone} data-lit={isLit} title={words} aria-label={words} onClick={open}>
              {short}
            </button>
          ) : (
            <span data-tone={tone} data-lit={isLit} title={words}>
              {short}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
