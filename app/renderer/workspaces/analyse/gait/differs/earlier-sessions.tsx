import { Button, Checkbox } from '@mantine/core'
import type { EarlierSession } from '../../../../../contract/gait/trial-gait.ts'
import { engine } from '../../../../engine/client.ts'
import { leaveOutGaitSessions } from '../../../../engine/gait.ts'
import { showDay } from '../../../../format/days.ts'
import { attempt, tell } from '../../../../ui/toasts.ts'
import { useMaker } from '../../../../trial/use-maker.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import css from './held-against.module.css'

const SESSION = { label: css.label ?? '' }

/** The same person's earlier sessions: which of them tell what is usual, and which do not, and why. */
export function EarlierSessions({ earlier, place }: { earlier: readonly EarlierSession[]; place: TrialPlace }) {
  return (
    <ul className={css.sessions} aria-label="Earlier sessions">
      {earlier.map((one) => (
        <li key={one.sessionId}>
          <Checkbox size="xs" classNames={SESSION} label={<Label one={one} />} checked={one.state !== 'left-out'} onChange={() => toggle(place, earlier, one)} />
          {one.analyseWith !== null && <AnalyseAgain one={one} model={one.analyseWith} />}
        </li>
      ))}
    </ul>
  )
}

const Label = ({ one: { name, date, state, reason } }: { one: EarlierSession }) => (
  <>
    {name}, {showDay(date)}
    <span className={css.state}>{WORDS[state](reason)}</span>
  </>
)

const WORDS: Readonly<Record<EarlierSession['state'], (reason: string | null) => string>> = {
  used: () => 'part of what is usual',
  'left-out': () => 'left out by a person',
  'shape-only': (reason) => `only its shape can be compared: ${reason ?? ''}`,
  nothing: (reason) => reason ?? '',
}

function toggle(place: TrialPlace, earlier: readonly EarlierSession[], { sessionId, state }: EarlierSession): void {
  const others = earlier.filter((one) => one.state === 'left-out' && one.sessionId !== sessionId).map((one) => one.sessionId)
  void attempt(() => leaveOutGaitSessions(place, state === 'left-out' ? others : [...others, sessionId]))
}

function AnalyseAgain({ one: { sessionId, trialId, name }, model }: { one: EarlierSession; model: string }) {
  const { model: maker } = useMaker(model)
  const title = maker?.name ?? model
  const start = async () => {
    if (await attempt(() => engine.analysis.start({ sessionId, trialId, model }))) tell(`${name} is being analysed with ${title}; it counts here once that is done.`)
  }
  return (
    <Button className={css.again ?? ''} variant="default" size="compact-xs" onClick={() => void start()}>
      Analyse it again with {title}
    </Button>
  )
}
