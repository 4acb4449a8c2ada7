import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { choiceQuery, choose } from '../../../../engine/choices.ts'
import { analysisQuery } from '../../../../engine/queries.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { openCalibration } from '../open-calibration.ts'
import { useModels } from '../../start-analysis/use-models.ts'
import { useAthlete } from '../../use-athlete.ts'
import type { CalibrationTabProps } from '../tab-props.ts'
import { newestMade } from '../work/made.ts'
import { Tab } from '../work/tab.tsx'
import { useWork } from '../work/use-work.ts'
import { WorkCard } from '../work/work-card.tsx'
import { footageChoice, readFootage, settled } from './footage-draft.ts'
import { FootageFields } from './footage-fields.tsx'
import { PlacesResult } from './places-result.tsx'
import { PoseModel } from './pose-model.tsx'
import { RefineResult } from './refine-result.tsx'

const ABOUT = 'Somebody who walks about where all cameras see them is as good as a wand: the cameras are moved until they agree on every joint in every frame. Some frames take no part and judge the result.'

/** Cameras from the person whom they show. */
export function FootageTab({ place, calibration }: CalibrationTabProps) {
  const choice = footageChoice(place.sessionId)
  const { data } = useQuery(choiceQuery(choice))
  const athlete = useAthlete(place.sessionId)
  const models = useModels()
  const { data: analysed } = useQuery(analysisQuery(place.sessionId, place.trialId))
  const work = useWork(place, calibration)
  const { counts, lackingFootage } = calibration
  const [refined, placed] = [newestMade(calibration, 'refine'), newestMade(calibration, 'footage')]
  if (!data || !athlete || !analysed) return null
  if (lackingFootage !== null && !refined && !placed) return <Lacking why={lackingFootage} knowsLenses={(counts?.lenses.length ?? 0) > 0} />
  const ofAnalysis = analysed.analysis?.model
  const model = ofAnalysis ?? models.usual?.id
  const all = [...models.usable, ...models.others]
  const draft = settled(data, { placed: counts?.cameras.length ?? 0, heightM: athlete.heightM, model, models: models.usable.map(({ id }) => id) })
  const read = readFootage(draft)
  const lacking = lackingFootage ?? read.lacking
  const canStart = read.work !== null && lackingFootage === null && work.running === null
  const made = draft.work === 'refine' ? refined : placed
  return (
    <Tab
      label="Cameras from the footage"
      about={ABOUT}
      onStart={() => read.work && canStart && work.start(read.work)}
      fields={
        <>
          <PoseModel
            models={models}
            own={model === undefined ? undefined : { id: model, name: all.find(({ id }) => id === model)?.name ?? model, isOfAnalysis: ofAnalysis !== undefined }}
            chosen={data.model}
            onChosen={(chosen) => choose(choice, { ...data, model: chosen })}
          />
          <FootageFields
            draft={draft}
            refusals={read.refusals}
            canRefine={(counts?.cameras.length ?? 0) >= 2}
            heightFrom={data.height === null && athlete.heightM !== null ? `as the Library has it of ${athlete.name}` : undefined}
            onDraft={(changes) => choose(choice, { ...data, work: draft.work, scale: draft.scale, ...changes })}
          />
        </>
      }
      foot={
        <>
          <Button type="submit" variant={made ? 'default' : 'filled'} disabled={!canStart} loading={work.isStarting}>
            {draft.work === 'refine' ? 'Refine the cameras' : 'Find their places'}
          </Button>
          <p role="status">{lacking}</p>
        </>
      }
    >
      <WorkCard work={work} />
      {draft.work === 'refine' && refined && <RefineResult key={refined.id} place={place} calibration={calibration} made={refined} />}
      {draft.work === 'footage' && placed && <PlacesResult key={placed.id} place={place} calibration={calibration} made={placed} />}
      {!made && !work.running && !work.ended && (
        <EmptyState icon="keypoints" title={draft.work === 'refine' ? 'Nothing has been refined yet' : 'No places have been found yet'}>
          <p>
            {draft.work === 'refine'
              ? 'How much less the cameras disagree afterwards, on frames that took no part, will stand here, with how far each was moved and how sure that is. Nothing counts before you say so.'
              : 'Where each camera stands, how sure that is, and what the floor was told by will stand here. Nothing counts before you say so.'}
          </p>
        </EmptyState>
      )}
    </Tab>
  )
}

function Lacking({ why, knowsLenses }: { why: string; knowsLenses: boolean }) {
  return (
    <EmptyState icon="keypoints" title="The footage cannot tell the cameras yet" actions={!knowsLenses && <Button onClick={() => openCalibration('lenses')}>Lenses from a board</Button>}>
      <p>{why}</p>
      <p>{ABOUT}</p>
    </EmptyState>
  )
}
