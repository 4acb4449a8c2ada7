import { Button, Checkbox, NumberInput, Radio, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dataset, DatasetTrial } from '../../../../contract/annotate/annotate.ts'
import { engine } from '../../../engine/client.ts'
import { queryClient } from '../../../engine/queries.ts'
import { tracked } from '../../../engine/saving.ts'
import { meQuery } from '../../../engine/users.ts'
import { count } from '../../../format/amounts.ts'
import { attempt, tell } from '../../../ui/toasts.ts'
import { isReady } from '../label/state/labelling.ts'
import { trialWords } from '../label/panels/trial-picker.tsx'
import { useTrialFilms } from '../label/state/use-trial-films.ts'
import { queueQuery } from '../queries.ts'
import { chosenMoments, inFilms, lackingFor, type Way, WAYS } from './chosen-moments.ts'
import css from './frames.module.css'

/** Which frames of a trial are labelled next. */
export function ChooseFrames({ dataset, trial, onDone }: { dataset: Dataset; trial: DatasetTrial; onDone: () => void }) {
  const { films: all, isThere } = useTrialFilms(dataset, trial)
  const { data: queue } = useQuery(queueQuery(dataset.id))
  const [way, setWay] = useState<Way>('evenly')
  const [wanted, setWanted] = useState(10)
  const [isEverywhere, setEverywhere] = useState(true)
  const [annotators, setAnnotators] = useState<'1' | '2'>('1')
  const [isBusy, setBusy] = useState(false)
  const { data: me } = useQuery(meQuery())
  const isOpen = me?.user === null
  const films = all.filter(isReady)
  const [base] = films
  if (!isThere || !base || !queue) return <p className={css.how}>{isThere && !base ? 'No film of this trial can be shown yet.' : 'The films are opened …'}</p>
  const add = async () => {
    setBusy(true)
    const taken = queue.filter(({ mediaId }) => mediaId === base.mediaId).map(({ frame }) => frame)
    const moments = chosenMoments({ way, base, films, wanted, taken })
    const frames = inFilms(base, moments, isEverywhere ? films : [base])
    const done = frames.length > 0 && (await attempt(() => tracked(engine.annotate.addFrames({ datasetId: dataset.id, frames, way, annotators: annotators === '2' ? 2 : 1 }))))
    // The trial opens at the first of them.
    if (done) await queryClient.invalidateQueries({ queryKey: queueQuery(dataset.id).queryKey })
    setBusy(false)
    if (done) {
      tell(`${count(done.added, 'frame')} chosen.`)
      onDone()
    } else if (frames.length === 0) tell('No frame is left to be chosen this way.', { tone: 'note' })
  }
  return (
    <form
      className={css.choose}
      aria-label={`Frames of ${trialWords(trial)}`}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Radio.Group label="Which frames next" value={way} onChange={(next) => setWay(next as Way)}>
        <div className={css.ways}>
          {(Object.keys(WAYS) as Way[]).map((one) => {
            const lacking = lackingFor(one, films)
            const [name, what] = WAYS[one]
            return <Radio key={one} size="sm" value={one} label={name} description={lacking ?? what} disabled={lacking !== null} />
          })}
        </div>
      </Radio.Group>
      <div className={css.row}>
        <NumberInput size="xs" w={110} label="Moments" min={1} max={500} allowDecimal={false} value={wanted} onChange={(next) => setWanted(Math.max(1, Number(next) || 1))} />
        <div className={css.by}>
          <span id="labelled-by">Each labelled by</span>
          <SegmentedControl size="xs" aria-labelledby="labelled-by" value={annotators} onChange={(next) => setAnnotators(next as '1' | '2')} data={[{ value: '1', label: 'one' }, { value: '2', label: 'two people' }]} />
          {annotators === '2' && isOpen && <small>Nobody works here by name yet: two people need names of their own (System › Users).</small>}
        </div>
        {films.length > 1 && <Checkbox size="sm" label={`In all ${films.length} cameras`} description="Points labelled in two are proposed in the others." checked={isEverywhere} onChange={(event) => setEverywhere(event.currentTarget.checked)} />}
        <Button type="submit" size="xs" loading={isBusy}>
          Choose
        </Button>
      </div>
    </form>
  )
}
