import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Dataset, DatasetAgreement, DoubledFrame } from '../../../../contract/annotate.ts'
import { count } from '../../../format/amounts.ts'
import { keypointName } from '../../../format/keypoint-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { openToJudge } from '../label/doing/going.ts'
import { agreementQuery, datasetTrialsQuery } from '../queries.ts'
import { sigmaWords } from './sigma-words.ts'
import css from './agreement.module.css'

/** What two annotators of the same frames agree on. */
export function AgreementTab({ dataset }: { dataset: Dataset }) {
  const { data: agreement } = useQuery(agreementQuery(dataset.id))
  if (!agreement) return null
  if (agreement.frames.length === 0)
    return (
      <EmptyState icon="otherSide" title="No frame is labelled by two people yet">
        <p>Frames that are chosen “by two people” are labelled by two who do not see each other’s labels. How far they agree, point by point, is told here; where they do not, a third decides.</p>
        <p>{sigmaWords(agreement)}</p>
      </EmptyState>
    )
  return (
    <div className={css.page}>
      <section className={css.frames} aria-labelledby="doubled">
        <h3 id="doubled">Frames labelled by two</h3>
        <Frames dataset={dataset} frames={agreement.frames} />
      </section>
      <section className={css.points} aria-labelledby="agreement">
        <h3 id="agreement">Agreement</h3>
        <p>
          A person was labelled by two in {count(agreement.people, 'picture')}
          {agreement.oks !== null && (
            <>
              : object keypoint similarity <b>{agreement.oks.toFixed(3)}</b> in the mean, where 1 is the same place
            </>
          )}
          .
        </p>
        <FromModel points={agreement.points} />
        <p className={css.how}>{sigmaWords(agreement)}</p>
        <PointsTable agreement={agreement} />
      </section>
    </div>
  )
}

const STATES: Readonly<Record<DoubledFrame['state'], string>> = { agree: 'agree', disagree: 'disagree', judged: 'judged' }

function Frames({ dataset, frames }: { dataset: Dataset; frames: readonly DoubledFrame[] }) {
  const { data: trials } = useQuery(datasetTrialsQuery(dataset.id))
  const codeOf = (one: DoubledFrame) => trials?.in.find(({ sessionId, trialId }) => sessionId === one.sessionId && trialId === one.trialId)?.code ?? ''
  const open = frames.filter(({ state, mayJudge }) => state === 'disagree' && mayJudge)
  return (
    <>
      {open[0] && (
        <Button size="xs" onClick={() => void openToJudge(dataset.id, open[0]!)}>
          Judge {count(open.length, 'frame')}
        </Button>
      )}
      <ul>
        {frames.map((one) => (
          <li key={`${one.mediaId} ${one.frame}`} data-state={one.state}>
            <Icon name={one.state === 'disagree' ? 'warning' : 'ready'} size={13} />
            <span>
              {[codeOf(one), one.camera, one.frame].filter((part) => part !== null).join(' · ')}
            </span>
            <small>{one.state === 'disagree' ? `disagree on ${count(one.points, 'point')}` : STATES[one.state]}</small>
            {one.mayJudge && one.state !== 'agree' && (
              <Button size="compact-xs" variant="default" onClick={() => void openToJudge(dataset.id, one)}>
                {one.state === 'judged' ? 'Look' : 'Judge'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {frames.some(({ state, mayJudge }) => state === 'disagree' && !mayJudge) && <p className={css.how}>Whoever has labelled a frame does not judge it: somebody else who works here does.</p>}
    </>
  )
}

function FromModel({ points }: Pick<DatasetAgreement, 'points'>) {
  const both = points.reduce((sum, { bothFromModel }) => sum + bothFromModel, 0)
  if (both === 0) return null
  return <p>Of {count(both, 'point')} both took over what the model proposed. That they are alike there says nothing of how well people tell a point: these are counted apart, and in none of the distances and similarities.</p>
}

const px = (value: number | null) => (value === null ? '–' : value.toFixed(1))

function PointsTable({ agreement: { points } }: { agreement: DatasetAgreement }) {
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label="Agreement by point">
      <table>
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col">Pairs</th>
            <th scope="col">Both the model’s</th>
            <th scope="col">Median px</th>
            <th scope="col">9 of 10 within px</th>
            <th scope="col">Similarity</th>
            <th scope="col">Only one places it</th>
            <th scope="col">Hidden to one</th>
            <th scope="col">σ</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ keypoint, pairs, bothFromModel, onlyOne, otherVisibility, medianPx, ninetiethPx, similarity, sigma }) => (
            <tr key={keypoint}>
              <th scope="row">{keypointName(keypoint)}</th>
              <td>{pairs}</td>
              <td>{bothFromModel}</td>
              <td>{px(medianPx)}</td>
              <td>{px(ninetiethPx)}</td>
              <td>{similarity === null ? '–' : similarity.toFixed(3)}</td>
              <td>{onlyOne}</td>
              <td>{otherVisibility}</td>
              <td>
                {sigma.value.toFixed(3)} <small>{sigma.from === 'measured' ? `own, ${sigma.pairs}${sigma.leftOut > 0 ? `, ${sigma.leftOut} too far apart left out` : ''}` : sigma.from === 'coco' ? 'COCO' : 'assumed'}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
