import { useQuery } from '@tanstack/react-query'
import { LEARNT_FROM } from '../../../../core/pose/embedded-model.ts'
import { choiceQuery, choose } from '../../../engine/choices.ts'
import { useStore } from '../../../store.ts'
import { shownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { AnotherModel } from './another-model.tsx'
import { modelNoteChoice } from './model-note-choice.ts'
import { ModelLink } from './model-link.tsx'
import { useMaker } from '../../../trial/use-maker.ts'
import css from './model-note.module.css'

/** In sight without a click: that the model which comes with the program has made the skeleton, and which other can be fetched. */
export function ModelNote() {
  const { model, other } = useMaker(useStore(shownSkeleton)?.analysis?.model)
  const { data: dismissed } = useQuery(choiceQuery(modelNoteChoice))
  if (model?.state !== 'embedded' || dismissed === undefined || dismissed === model.id) return null
  return (
    <p className={css.note} role="note">
      <ModelLink model={model} /> {LEARNT_FROM}. {other && <AnotherModel model={model} other={other} />}{' '}
      <button type="button" className={css.dismiss} onClick={() => choose(modelNoteChoice, model.id)}>
        Do not say again
      </button>
    </p>
  )
}
