import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { SessionDetail } from '../../../contract/library/sessions.ts'
import { runCommand, tipOf } from '../../commands/commands.ts'
import { useChoice } from '../../engine/choices.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { count, percent } from '../../format/amounts.ts'
import { navigate, useRoute } from '../../navigation/navigate.ts'
import { Icon } from '../../ui/icons.tsx'
import { Pane } from '../../ui/pane.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Stack } from '../../ui/stack.tsx'
import { CalibrateButton } from './calibrate/calibrate-button.tsx'
import { CalibrationWhenOpened } from './calibrate/calibration-when-opened.tsx'
import { ReportButton } from './report-button.tsx'
import { CameraGrid } from './cameras/camera-grid.tsx'
import { TIMELINE_HEIGHT_PX, timelineHeightChoice } from '../../trial/choices.ts'
import { ConditionsButton } from './conditions/conditions-button.tsx'
import { howChoice } from '../../trial/gait/against/how.ts'
import { useFirstFinding } from './gait/first-finding.ts'
import { useGait } from '../../trial/gait/use-gait.ts'
import { useWalk } from '../../trial/ghost/use-walk.ts'
import { incomingFiles } from './incoming.ts'
import { MovementPane } from './movement/movement-pane.tsx'
import { useMovement } from '../../trial/movement/use-movement.ts'
import { useRemembered } from './remembered.ts'
import { WithResults } from './result-panels.tsx'
import { RoomOverFilms } from './room/room-over-films.tsx'
import { useSkeleton } from '../../trial/skeleton/use-skeleton.ts'
import { hasFilm, MOST_CAMERAS, type Stage, type StageCamera } from '../../trial/stage.ts'
import { AnalysisHead } from './start-analysis/analysis-head.tsx'
import { ModelNote } from './start-analysis/model-note.tsx'
import { Timeline } from './timeline/timeline.tsx'
import type { OpenableTrial } from '../../trial/trials-with-footage.ts'
import { useLooking } from '../../trial/use-looking.ts'
import { useStage } from '../../trial/use-stage.ts'
import { pause } from '../../trial/transport/transport.ts'
import css from './analyse.module.css'

interface OpenTrialProps {
  session: SessionDetail
  trialId: string | null
  trials: readonly OpenableTrial[]
}

export function OpenTrial({ session, trialId, trials }: OpenTrialProps) {
  // First, so that it comes to rest while there is still something to rest on.
  useEffect(() => pause, [])
  const { stage: opened, left, problems, problem } = useStage(session.id, trialId, useMovement())
  useSkeleton(session.id, trialId)
  const [how] = useChoice(howChoice)
  useGait(session.id, trialId, how)
  useWalk()
  const { calibrate } = useRoute()
  const place = useMemo(() => ({ sessionId: session.id, trialId }), [session.id, trialId])
  const [height, setHeight] = useChoice(timelineHeightChoice)
  const isRemembered = useRemembered(opened)
  useFirstFinding(session.athleteId, isRemembered)
  const mayBeRestored = (camera: StageCamera) => hasFilm(camera) || (camera.playable !== null && camera.times === null && !problems.has(camera.mediaId))
  // Where one camera was left alone, the others would come and go. Those that are being prepared stay when the first is ready.
  const hasBegun = useEver(opened !== null && (isRemembered || !opened.cameras.some(mayBeRestored)))
  useLooking()
  if (problem)
    return (
      <div className={css.page}>
        <ProblemNote problem={problem} />
      </div>
    )
  if (!opened) return null
  const isFilmed = opened.cameras.length > 0
  // No picture before it is known which one was looked at last.
  const shown = opened.cameras.some(hasFilm) && !isRemembered ? { ...opened, player: null } : opened
  return (
    <Stack
      label="Height of the timeline"
      height={height}
      limitsPx={TIMELINE_HEIGHT_PX}
      onHeight={setHeight}
      top={
        calibrate ? (
          <CalibrationWhenOpened tab={calibrate} place={place} stage={shown} problems={problems} name={nameOf(session, trialId)} />
        ) : (
          <WithResults place={place} isFilmed={isFilmed}>
            {isFilmed ? (
              <Pane title="Cameras" label="Cameras" aside={<CamerasAside stage={opened} left={left} session={session} trials={trials} />}>
                <ModelNote />
                {hasBegun && <CameraGrid stage={shown} problems={problems} />}
                <RoomOverFilms place={place} films={opened.cameras} />
              </Pane>
            ) : (
              <MovementPane place={place} aside={<MovementAside session={session} trialId={trialId} trials={trials} />} />
            )}
          </WithResults>
        )
      }
      bottom={<Timeline stage={shown} />}
    />
  )
}

const nameOf = ({ trials, name }: SessionDetail, trialId: string | null) => trials.find(({ id }) => id === trialId)?.name ?? name

/** Whether it is so, or was once. */
function useEver(isSo: boolean): boolean {
  const [was, setWas] = useState(false)
  if (isSo && !was) setWas(true)
  return isSo || was
}

interface CamerasAsideProps {
  stage: Stage
  left: number
  session: SessionDetail
  trials: readonly OpenableTrial[]
}

function CamerasAside({ stage: { cameras, trialId }, left, session, trials }: CamerasAsideProps) {
  const { data: jobs } = useQuery(jobsQuery())
  const incoming = incomingFiles(jobs ?? [], session.id)
  const missing = cameras.filter(({ playable }) => !playable)
  const failed = missing.filter(({ state }) => state === 'failed').length
  const words = [
    count(cameras.length, 'camera'),
    missing.length > failed && `${missing.length - failed} not prepared yet`,
    failed > 0 && `${failed} failed`,
    left > 0 && `${left} more not shown`,
    incoming && `more files are coming${incoming.share === null ? '' : ` · ${percent(incoming.share)}`}`,
  ].filter(Boolean)
  return (
    <>
      <span className={css.facts} data-plain={words.length === 1} title={left > 0 ? `At most ${MOST_CAMERAS} are shown at once. In the Library, files can be moved to another trial.` : undefined}>
        {words.join(' · ')}
      </span>
      <CalibrateButton place={{ sessionId: session.id, trialId }} />
      <ReportButton place={{ sessionId: session.id, trialId }} />
      <AnalysisHead sessionId={session.id} trialId={trialId} name={nameOf(session, trialId)} />
      <Tooltip label={tipOf('whole-screen')}>
        <ActionIcon aria-label="Whole screen" onClick={() => runCommand('whole-screen')}>
          <Icon name="fullScreen" size={14} />
        </ActionIcon>
      </Tooltip>
      <ConditionsButton session={session} trialId={trialId} />
      <TrialSelect session={session} trialId={trialId} trials={trials} />
    </>
  )
}

const MovementAside = (props: OpenTrialProps) => (
  <>
    <ReportButton place={{ sessionId: props.session.id, trialId: props.trialId }} />
    <ConditionsButton session={props.session} trialId={props.trialId} />
    <TrialSelect {...props} />
  </>
)

function TrialSelect({ session, trialId, trials }: OpenTrialProps) {
  if (trials.length < 2) return null
  return (
    <NativeSelect
      aria-label="Trial"
      value={trialId ?? ''}
      data={trials.map(({ id, name }) => ({ value: id ?? '', label: name }))}
      onChange={({ currentTarget: { value } }) => navigate({ workspace: 'analyse', sessionId: session.id, ...(value && { trialId: value }) })}
    />
  )
}
