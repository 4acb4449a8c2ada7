import type { PoseComparison } from '../../../../contract/models/pose-comparison.ts'
import { routes } from '../../../../contract/routes.ts'
import { sharePercent } from '../../../../core/body/comparison/percent.ts'
import { count } from '../../../format/amounts.ts'
import { keypointWords } from '../../../format/keypoint-words.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { FactTable } from '../../../ui/fact-table.tsx'
import { ScoreTable } from './score-table.tsx'
import css from './compare-view.module.css'

interface ComparisonResultProps {
  kept: { comparison: PoseComparison; pictures: string | null }
  place: { sessionId: string; trialId: string | null }
}

export function ComparisonResult({ kept, place }: ComparisonResultProps) {
  const { comparison } = kept
  const { models, truthFrom, films, againstTruth, betweenThem } = comparison
  return (
    <>
      <section aria-label="Result" className={css.section}>
        <h3>{againstTruth ? 'Against the reference' : 'Against each other'}</h3>
        <p className={css.quiet}>
          {againstTruth ? `Held against ${truthFrom}, on ${ofFilms(films)}.` : `On ${ofFilms(films)}. The truth is not known here: this says how far the two agree, not which is right.`} Shares are of body height: trunk, thigh and shank in the picture by their share of stature.
        </p>
        <FactTable facts={models.map(({ name, device, frames, framesWithPeople, msPerPerson }) => ({ label: name, value: [`saw somebody in ${framesWithPeople.toLocaleString('en')} of ${count(frames, 'frame')}`, msPerPerson !== null && `${msPerPerson.toFixed(0)} ms a person and frame`, device].filter(Boolean).join(' · ') }))} />
        {againstTruth ? (
          <ScoreTable columns={againstTruth.map((scores, n) => ({ name: models[n]!.name, scores }))} common={comparison.common} />
        ) : (
          <ScoreTable columns={[{ name: `${models[1].name}, with ${models[0].name} as reference`, scores: betweenThem }]} common={comparison.common} />
        )}
      </section>
      <section aria-label="Where they disagree most" className={css.section}>
        <h3>Where they disagree most</h3>
        <Disagreements kept={kept} place={place} />
      </section>
    </>
  )
}

function Disagreements({ kept: { comparison, pictures }, place }: ComparisonResultProps) {
  const { disagreements, betweenThem } = comparison
  if (disagreements.length === 0) return <p className={css.quiet}>{betweenThem.seenShare ? 'They do not disagree: wherever both have seen somebody, it is at the same places.' : 'No frame shows somebody whom both have seen.'}</p>
  return (
    <>
      {pictures && <img className={css.sheet} src={routes.artifact(pictures)} alt={`${count(disagreements.length, 'frame')} with what both models saw drawn over them; the list below says the same in numbers`} />}
      {!pictures && <p className={css.quiet}>There are no pictures: ffmpeg, which decodes the frames, was not found.</p>}
      <ol className={css.disagreements}>
        {disagreements.map(({ label, frame, meanShare, worst, worstShare }) => (
          <li key={`${label} ${frame}`}>
            <RouteLink to={{ workspace: 'analyse', sessionId: place.sessionId, ...(place.trialId !== null && { trialId: place.trialId }) }}>
              {label}, frame {frame}
            </RouteLink>
            : {sharePercent(meanShare)} in the mean, {keypointWords(worst)} {sharePercent(worstShare)}
          </li>
        ))}
      </ol>
    </>
  )
}

const ofFilms = (films: PoseComparison['films']) => {
  const known = films.filter(({ hasTruth }) => hasTruth)
  const shown = known.length > 0 ? known : films
  return `${count(shown.length, 'film')} (${shown.map(({ label }) => label).join(', ')})`
}
