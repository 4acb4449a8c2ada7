import { useState } from 'react'
import type { ImportPlan, ImportPlanItem } from '../../../../contract/library/imports.ts'
import type { Problem } from '../../../../core/problem.ts'
import { choiceQuery } from '../../../engine/choices.ts'
import { engine } from '../../../engine/client.ts'
import { toProblem } from '../../../engine/problem.ts'
import { queryClient } from '../../../engine/queries.ts'
import { tracked } from '../../../engine/saving.ts'
import { holdWindow } from '../../../engine/unsaved.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { importModeChoice } from '../library-view.ts'
import { forEngine, type Destination } from './destination.ts'
import { handedOver } from './import-flow.ts'
import type { Offered } from '../../../picking/offers.ts'
import { sendAll, type Upload } from '../../../picking/uploads.ts'

interface Agreed {
  chosen: readonly ImportPlanItem[]
  cameras: ReadonlyMap<string, string>
  destination: Destination
}

/** What happens after consent: bytes that only this window has are sent, then the engine's job takes over. */
export function useStart(plan: ImportPlan, offered: Offered, onSending: (sending: boolean) => void) {
  const [sending, setSending] = useState<{ uploads: readonly Upload[]; cancel: () => void } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const send = async (uploads: readonly Upload[]) => {
    if (uploads.length === 0) return
    const controller = new AbortController()
    setSending({ uploads, cancel: () => controller.abort() })
    onSending(true)
    try {
      await sendAll(uploads, offered.sent, controller.signal)
    } finally {
      setSending(null)
      onSending(false)
    }
  }

  const start = async ({ chosen, cameras, destination }: Agreed) => {
    setProblem(null)
    const release = holdWindow()
    try {
      await send(uploadsOf(chosen, offered))
      const { sessionId } = await tracked(
        engine.imports.start({
          planId: plan.planId,
          ...forEngine(destination),
          mode: plan.canHardLink ? modeNow() : 'copy',
          items: chosen.map(({ itemId }) => {
            const camera = cameras.get(itemId)
            return camera === undefined ? { itemId } : { itemId, camera: camera.trim() || null }
          }),
        }),
      )
      handedOver()
      navigate({ workspace: 'library', sessionId })
    } catch (thrown) {
      setProblem(toProblem(thrown))
    } finally {
      release()
    }
  }
  return { start, sending, problem }
}

const modeNow = () => queryClient.getQueryData(choiceQuery(importModeChoice).queryKey) ?? importModeChoice.fallback

const uploadsOf = (chosen: readonly ImportPlanItem[], { held }: Offered): Upload[] =>
  chosen
    .flatMap(({ uploads }) => uploads)
    .flatMap((grantId) => {
      const file = held.get(grantId)
      return file ? [{ grantId, held: file }] : []
    })
