import type { DatasetVersion } from '../../../../contract/annotate/annotate.ts'
import { LEAST_ATHLETES, LEAST_SHARE } from '../../../../core/annotation/balance.ts'
import { count, percent } from '../../../format/amounts.ts'
import { keypointName } from '../../../format/keypoint-words.ts'
import { Icon } from '../../../ui/icons.tsx'
import css from './versions.module.css'

/** Of whom and what a version is, and where it is thin. */
export function VersionFacts({ version: { made, frames } }: { version: DatasetVersion }) {
  const { by, leftOut, groups, points } = made
  const missing = (['validation', 'test'] as const).filter((part) => made.shares[part] > 0 && groups.every(({ parts }) => parts[part] === 0))
  const thin = groups.filter(({ isThin }) => isThin)
  const notes = [
    `${count(made.frames, 'frame')} of ${count(made.athletes, 'person', 'people')}: ${by.one} labelled by one, ${by.two} by two who agree, ${by.third} judged by a third.`,
    leftOut.disagree > 0 && `${count(leftOut.disagree, 'frame')} left out: two disagree, and nobody has judged.`,
    leftOut.awaitsSecond > 0 && `${count(leftOut.awaitsSecond, 'frame')} left out: meant for two, and one has labelled so far.`,
    leftOut.notAgreed > 0 && `${count(leftOut.notAgreed, 'frame')} left out: of people who do not agree to training data.`,
    frames < made.frames && `${count(made.frames - frames, 'frame')} erased since.`,
  ].filter((note) => note !== false)
  return (
    <>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {missing.length > 0 && (
        <p className={css.warning} role="status">
          <Icon name="warning" size={14} />
          <span>Nobody is in {missing.join(' or ')}: there are fewer people than parts, so nobody is left to check on who was not learned from.</span>
        </p>
      )}
      {thin.length > 0 && (
        <p className={css.warning} role="status">
          <Icon name="warning" size={14} />
          <span>
            Thin: {thin.map(({ of, group }) => `${of} ${group}`).join(', ')}. Fewer than {LEAST_ATHLETES} people, or less than {percent(LEAST_SHARE)} of the frames: what is learned may not hold for them.
          </span>
        </p>
      )}
      <div className={css.tables} tabIndex={0} role="region" aria-label="Of whom and what it is">
        <table>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">People</th>
              <th scope="col">Frames</th>
              <th scope="col">Train</th>
              <th scope="col">Validation</th>
              <th scope="col">Test</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ of, group, frames: all, athletes, parts, isThin }) => (
              <tr key={`${of} ${group}`} data-thin={isThin}>
                <th scope="row">
                  {of} <b>{group}</b>
                </th>
                <td>{athletes}</td>
                <td>{all}</td>
                <td>{parts.train}</td>
                <td>{parts.validation}</td>
                <td>{parts.test}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <thead>
            <tr>
              <th scope="col">Point</th>
              <th scope="col">Seen</th>
              <th scope="col">Hidden</th>
              <th scope="col">Outside</th>
              <th scope="col">Not said</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ keypoint, seen, occluded, outside, unsaid }) => (
              <tr key={keypoint}>
                <th scope="row">{keypointName(keypoint)}</th>
                <td>{seen}</td>
                <td>{occluded}</td>
                <td>{outside}</td>
                <td>{unsaid}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
