import type { Analysis } from '../../../../contract/analysis/analysis.ts'
import { seconds } from '../../../format/session-time.ts'
import { Icon } from '../../../ui/icons.tsx'
import { jumpTo } from '../../../trial/playhead.ts'
import css from './quality-panel.module.css'

type Finding = Analysis['findings'][number]

/** No more than was looked at: single points may be poor all the same. */
const NOTHING_FOUND = 'No camera disagrees throughout, no point is gone for long, and nobody walked out of sight. How good single points are, the map tells.'

/** What the analysis says of itself; those of a stretch lead there. */
export function WhatStandsOut({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className={css.none}>{NOTHING_FOUND}</p>
  return (
    <ul className={css.findings} aria-label="What stands out">
      {findings.map((finding, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same may be said twice, and the list never changes in place
        <li key={place} data-level={finding.level}>
          <Icon name={finding.level} size={13} />
          <div>
            {finding.fromUs === null ? <span>{finding.message}</span> : <FindingButton finding={finding} fromUs={finding.fromUs} />}
            {finding.hint && <span className={css.hint}>{finding.hint}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}

function FindingButton({ finding: { message }, fromUs }: { finding: Finding; fromUs: number }) {
  return (
    <button type="button" onClick={() => jumpTo(fromUs)}>
      {message} <span className={css.when}>{seconds(fromUs, 2)}</span>
    </button>
  )
}
