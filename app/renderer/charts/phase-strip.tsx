import { AXIS_PX, RIGHT_PX } from './curve-chart.tsx'
import css from './phase-strip.module.css'

export interface StripPart {
  key: string
  /** Percent of the stride. */
  from: number
  to: number
  words: string
  /** In a word, and where that has no room, in letters. */
  short: string
  letters: string
  tone: 'plain' | 'watch' | 'strong'
  isLit: boolean
  open?: (() => void) | undefined
}

/** The phases of the stride, in line with the chart above. */
export function PhaseStrip({ label, parts }: { label: string; parts: readonly StripPart[] }) {
  return (
    <ol className={css.strip} aria-label={label} style={{ marginLeft: AXIS_PX, marginRight: RIGHT_PX }}>
      {parts.map(({ key, from, to, words, short, letters, tone, isLit, open }) => (
        <li key={key} style={{ flexGrow: to - from }}>
          {open ? (
            <button type="button" className={css.part} data-tone={tone} data-lit={isLit} title={words} aria-label={words} onClick={open}>
              <Fitting short={short} letters={letters} />
            </button>
          ) : (
            <span className={css.part} data-tone={tone} data-lit={isLit} title={words}>
              <Fitting short={short} letters={letters} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Fitting({ short, letters }: Pick<StripPart, 'short' | 'letters'>) {
  return (
    <>
      <abbr className={css.letters} aria-hidden>
        {letters}
      </abbr>
      <span className={css.word}>{short}</span>
    </>
  )
}
