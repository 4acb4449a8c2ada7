import { useQuery } from '@tanstack/react-query'
import type { Dataset, DatasetAgreement } from '../../../../contract/annotate/annotate.ts'
import { count } from '../../../format/amounts.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { agreementQuery } from '../queries.ts'
import { DoubledFrames } from './doubled-frames.tsx'
import { PointsTable } from './points-table.tsx'
import { notAgreedWords, sameWords } from './same-words.ts'
import { sigmaWords } from './sigma-words.ts'
import css from './agreement.module.css'

/** What two annotators of the same frames agree on. */
export function AgreementTab({ dataset }: { dataset: Dataset }) {
  const { data: agreement } = useQuery(agreementQuery(dataset.id))
  if (!agreement) return null
  if (agreement.frames.length === 0)
    return (
      <EmptyState icon="otherSide" title={agreement.notAgreed > 0 ? 'No frame that is labelled by two people may be shown' : 'No frame is labelled by two people yet'}>
        {agreement.notAgreed > 0 && <p>{notAgreedWords(agreement.notAgreed)}</p>}
        <p>Frames that are chosen “by two people” are labelled by two who do not see each other’s labels. How far they agree, point by point, is told here; where they do not, a third decides.</p>
        <p>{sigmaWords(agreement)}</p>
      </EmptyState>
    )
  return (
    <div className={css.page}>
      <section className={css.frames} aria-labelledby="doubled">
        <h3 id="doubled">Frames labelled by two</h3>
        <DoubledFrames dataset={dataset} frames={agreement.frames} />
        {agreement.notAgreed > 0 && <p className={css.how}>{notAgreedWords(agreement.notAgreed)}</p>}
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
        <p>{sameWords(agreement.frames)}</p>
        <FromModel points={agreement.points} />
        <p className={css.how}>{sigmaWords(agreement)}</p>
        <PointsTable agreement={agreement} />
      </section>
    </div>
  )
}

function FromModel({ points }: Pick<DatasetAgreement, 'points'>) {
  const both = points.reduce((sum, { bothFromModel }) => sum + bothFromModel, 0)
  if (both === 0) return null
  return <p>Of {count(both, 'point')} both took over what the model proposed. That they are alike there says nothing of how well people tell a point: these are counted apart, and in none of the distances and similarities.</p>
}
