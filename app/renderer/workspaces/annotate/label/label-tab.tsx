import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Dataset, DatasetTrial } from '../../../../contract/annotate/annotate.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { useStore } from '../../../store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { datasetTrialsQuery } from '../queries.ts'
import { FrameBar } from './panels/frame-bar.tsx'
import { openTrials } from './doing/going.ts'
import { JudgingBar } from './panels/judging-bar.tsx'
import { isReady, labelling, spot } from './state/labelling.ts'
import { KeyHints } from './panels/key-hints.tsx'
import { PeopleRow } from './panels/people-row.tsx'
import { Pictures } from './picture/pictures.tsx'
import { PointHelp } from './panels/point-help.tsx'
import { PointsList } from './panels/points-panel.tsx'
import { QueueList } from './panels/queue-list.tsx'
import { useSight } from './state/sight.ts'
import { TrialPicker } from './panels/trial-picker.tsx'
import { useLabelling } from './doing/use-labelling.ts'
import css from './label-tab.module.css'

export function LabelTab({ dataset }: { dataset: Dataset }) {
  const { data: trials } = useQuery(datasetTrialsQuery(dataset.id))
  const chosen = useStore(openTrials).get(dataset.id)
  const agreed = trials?.in.filter((one) => one.agreed) ?? []
  const trial = agreed.find(({ sessionId, trialId }) => sessionId === chosen?.sessionId && trialId === chosen.trialId) ?? agreed[0]
  if (!trials) return null
  if (!trial) return <NoTrial dataset={dataset} trials={trials.in} />
  return <Labelled key={`${trial.sessionId} ${trial.trialId}`} dataset={dataset} trial={trial} trials={agreed} />
}

function NoTrial({ dataset, trials }: { dataset: Dataset; trials: readonly DatasetTrial[] }) {
  const open = (
    <Button onClick={() => navigate({ workspace: 'annotate', datasetId: dataset.id, annotate: 'frames' })}>Choose trials and frames</Button>
  )
  return (
    <EmptyState icon="footage" title={trials.length > 0 ? 'Nobody in this dataset agrees to training data now' : 'No trial is in this dataset yet'} actions={open}>
      {trials.length > 0 ? <p>An agreement has ended or was withdrawn. Labels are kept, and neither shown nor handed out until there is one again.</p> : <p>A trial’s films are labelled frame by frame. Add one whose person agrees to training data.</p>}
    </EmptyState>
  )
}

function Labelled({ dataset, trial, trials }: { dataset: Dataset; trial: DatasetTrial; trials: readonly DatasetTrial[] }) {
  const { problem, isThere } = useLabelling(dataset, trial)
  const [open, at] = [useStore(labelling), useStore(spot)]
  const sight = useSight()
  const main = sight.films.find(({ film }) => film.mediaId === at?.mediaId)
  return (
    <div className={css.label}>
      <aside className={css.left} aria-label="Frames">
        <TrialPicker datasetId={dataset.id} trial={trial} trials={trials} />
        <QueueList datasetId={dataset.id} trials={trials} />
        <KeyHints />
      </aside>
      <section className={css.middle} aria-label="Pictures">
        {problem && <ProblemNote problem={problem} />}
        <JudgingBar dataset={dataset} />
        {open && main && open.player ? (
          <>
            <Pictures main={main} sights={sight.films} topology={dataset.topology} player={open.player} />
            <FrameBar open={open} sight={main} />
          </>
        ) : (
          isThere && !open?.films.some(isReady) && (
            <EmptyState icon="working" title="The films are being prepared">
              <p>As soon as one of them can be shown, it is here.</p>
            </EmptyState>
          )
        )}
      </section>
      <aside className={css.right} aria-label="Points of this frame">
        {open && main && (
          <>
            <PeopleRow sight={main} />
            <PointsList sight={main} topology={dataset.topology} order={open.order} />
            <PointHelp topology={dataset.topology} />
          </>
        )}
      </aside>
    </div>
  )
}
