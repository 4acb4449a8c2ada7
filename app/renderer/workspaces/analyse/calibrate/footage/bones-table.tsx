import { percentOf, withSpread } from '../../../../format/measured.ts'
import type { ResultOf } from '../work/made.ts'
import table from '../work/table.module.css'
import css from '../work/result.module.css'

type Bones = ResultOf<'refine'>['bones']
type Bone = Bones['before'][number]

/** Bones keep their length and are as long left as right: nothing that was adjusted knew that. */
export function BonesTable({ bones: { before, after } }: { bones: Bones }) {
  if (after.length === 0) return null
  return (
    <div className={table.scroll}>
      <p className={css.quiet}>A check from outside: bones should keep their length (small ±) and be as long left as right.</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Bone, mm</th>
            <th scope="col">Left before</th>
            <th scope="col">after</th>
            <th scope="col">Right before</th>
            <th scope="col">after</th>
            <th scope="col">Apart before</th>
            <th scope="col">after</th>
          </tr>
        </thead>
        <tbody>
          {after.map((is) => {
            const was = before.find(({ bone }) => bone === is.bone)
            return (
              <tr key={is.bone}>
                <th scope="row">{is.bone}</th>
                {(['left', 'right'] as const).flatMap((side) => [was, is].map((one, at) => <td key={`${side} ${at}`}>{lengthWords(one, side)}</td>))}
                <td>{apart(was)}</td>
                <td>{apart(is)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const apart = (bone: Bone | undefined) => (bone === undefined || bone.asymmetry === null ? '–' : percentOf(bone.asymmetry))

function lengthWords(bone: Bone | undefined, side: 'left' | 'right'): string {
  const [mean, sd] = [bone?.meanM[side] ?? null, bone?.sdM[side] ?? null]
  if (mean === null) return '–'
  return withSpread(1000 * mean, sd === null ? null : 1000 * sd, 2)
}
