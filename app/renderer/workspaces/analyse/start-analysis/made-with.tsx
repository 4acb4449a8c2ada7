import { useQuery } from '@tanstack/react-query'
import type { Analysis } from '../../../../contract/analysis/analysis.ts'
import { LEARNT_FROM, MEANT_FOR } from '../../../../core/pose/embedded-model.ts'
import { choiceQuery, choose } from '../../../engine/choices.ts'
import { showInstant } from '../../../format/days.ts'
import { AnotherModel } from './another-model.tsx'
import { modelNoteChoice } from './model-note-choice.ts'
import { ModelLink } from './model-link.tsx'
import { useMaker } from '../../../trial/use-maker.ts'
import css from './analysis-card.module.css'

interface MadeWithProps {
  analysis: Analysis
  /** A later analysis has ended without a skeleton: it is still this one that is shown. */
  isOlder: boolean
}

/** Which model has made a skeleton, what that has learnt from, and that another is to be had. */
export function MadeWith({ analysis: { model: id, device, createdUs }, isOlder }: MadeWithProps) {
  const { model, other } = useMaker(id)
  const { data: dismissed } = useQuery(choiceQuery(modelNoteChoice))
  const isEmbedded = model?.state === 'embedded'
  return (
    <>
      <p className={css.facts}>
        {isOlder ? `Still shown: the skeleton of ${showInstant(createdUs)}, keypoints` : 'Keypoints'} by {model ? <ModelLink model={model} /> : id}
        {device && ` on ${device}`}
      </p>
      {model && (isEmbedded || other) && (
        <p className={css.facts} role="note">
          {isEmbedded && `It ${LEARNT_FROM}: ${MEANT_FOR}. `}
          {other && <AnotherModel model={model} other={other} />}
          {dismissed === id && (
            <button type="button" className={css.go} onClick={() => choose(modelNoteChoice, null)}>
              Say it beside the pictures again
            </button>
          )}
        </p>
      )}
    </>
  )
}
