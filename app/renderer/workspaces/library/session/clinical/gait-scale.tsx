import { Button } from '@mantine/core'
import { EDINBURGH_ITEMS, scaleSum, type Clinical, type ItemScore } from '../../../../../core/lab/clinical.ts'
import css from './clinical.module.css'

type Scores = NonNullable<Clinical['gaitScale']>

interface GaitScaleProps {
  scores: Scores | null
  onScores: (scores: Scores | null) => void
}

const NOBODY_LOOKED = (): ItemScore[] => EDINBURGH_ITEMS.map(() => null)

/** What is seen, scored by eye; each choice is a key: 0, 1, 2. */
export function GaitScale({ scores, onScores }: GaitScaleProps) {
  if (!scores)
    return (
      <div>
        <h4>Gait by eye</h4>
        <Button variant="default" size="compact-xs" onClick={() => onScores({ left: NOBODY_LOOKED(), right: NOBODY_LOOKED() })}>
          Score the Edinburgh Visual Gait Score
        </Button>
      </div>
    )
  const set = (side: 'left' | 'right', at: number, score: ItemScore) => onScores({ ...scores, [side]: scores[side].map((one, n) => (n === at ? score : one)) })
  return (
    <div>
      <h4>Edinburgh Visual Gait Score</h4>
      <p className={css.quiet}>0 usual · 1 moderately off · 2 markedly off (Read et al. 2003). What is not scored is not taken for usual.</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Seen</th>
            <th scope="col">Left</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {EDINBURGH_ITEMS.map(([where, item], at) => (
            <tr key={`${where} ${item}`}>
              <th scope="row">
                <span className={css.quiet}>{where}</span> {item}
              </th>
              {(['left', 'right'] as const).map((side) => (
                <td key={side}>
                  <select aria-label={`${where}: ${item}, ${side}`} value={scores[side][at] ?? ''} onChange={({ currentTarget: { value } }) => set(side, at, value === '' ? null : (Number(value) as ItemScore))}>
                    <option value="">–</option>
                    <option value="0">0</option>
                    <option value="1">1</option>
                    <option value="2">2</option>
                  </select>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Sum</th>
            {(['left', 'right'] as const).map((side) => (
              <td key={side}>{sumInWords(scores[side])}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <Button variant="default" size="compact-xs" onClick={() => onScores(null)}>
        Take the scale out
      </Button>
    </div>
  )
}

function sumInWords(scores: readonly ItemScore[]): string {
  const { sum, of } = scaleSum(scores)
  return of === EDINBURGH_ITEMS.length ? `${sum} of 34` : `${sum} (${of} of ${EDINBURGH_ITEMS.length} items)`
}
