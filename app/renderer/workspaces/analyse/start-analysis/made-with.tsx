import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import type { Analysis } from '../../../../contract/analysis.ts'
import { choiceQuery, choose, type Choice } from '../../../engine/choices.ts'
import { modelsQuery } from '../../../engine/queries.ts'
import { bytes } from '../../../format/amounts.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { showModel } from '../../models/models-view.ts'
import { cardOpened } from './opened.ts'
import css from './analysis-card.module.css'

/** The stronger model of which somebody wants to hear no more. */
const dismissedChoice: Choice<string | null> = { key: 'analyse.stronger-model-dismissed', schema: z.string().max(100).nullable(), fallback: null }

/** Which model has made a skeleton, and that a better one is to be had. */
export function MadeWith({ analysis: { model: id, device } }: { analysis: Analysis }) {
  const { data } = useQuery(modelsQuery())
  const { data: dismissed } = useQuery(choiceQuery(dismissedChoice))
  const model = data?.models.find((one) => one.id === id)
  const stronger = data?.models.find((one) => one.id === model?.stronger)
  const isOffered = stronger !== undefined && dismissed !== undefined && dismissed !== stronger.id
  return (
    <>
      <p className={css.facts}>
        Keypoints by {model ? <ModelLink id={id}>{model.name}</ModelLink> : id}
        {device && ` on ${device}`}
      </p>
      {isOffered && (
        <p className={css.facts} role="note">
          A stronger model can be fetched: <ModelLink id={stronger.id}>{stronger.name}</ModelLink>, {bytes(stronger.bytes)}.
          <button type="button" className={css.go} onClick={() => choose(dismissedChoice, stronger.id)}>
            Do not say again
          </button>
        </p>
      )}
    </>
  )
}

function ModelLink({ id, children }: { id: string; children: string }) {
  const show = () => {
    showModel(id)
    cardOpened.set(false)
  }
  return (
    <RouteLink to={{ workspace: 'models' }} onClick={show}>
      {children}
    </RouteLink>
  )
}
