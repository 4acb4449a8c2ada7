import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ForcesOfTrial, ProposedPlatesClock } from '../../../../contract/footage.ts'
import type { Trial } from '../../../../contract/library.ts'
import { engine } from '../../../engine/client.ts'
import { footageQuery, queryClient } from '../../../engine/queries.ts'
import { tracked } from '../../../engine/saving.ts'
import { clockOffset } from '../../../format/quantity.ts'
import { QuantityField } from '../../../ui/fields/quantity-field.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { saidBy, proposalWords } from './plates-clock-words.ts'
import css from './plates-clock.module.css'

type Place = Pick<Trial, 'sessionId' | 'id'>

/** Where force plates in a file of their own begin on session time, which nobody else may know; empty: nobody has said it. */
export function PlatesClock({ trial: { sessionId, id } }: { trial: Place }) {
  const query = footageQuery(sessionId, id)
  const { data } = useQuery(query)
  const forces = data?.forces
  if (!forces) return null
  const save = async (ms: number | null) => {
    await tracked(engine.footage.setClocks({ clocks: [ms === null ? { mediaId: forces.mediaId, clock: null } : { mediaId: forces.mediaId, offsetUs: Math.round(1000 * ms), rate: forces.clock.rate }] }))
    await queryClient.invalidateQueries({ queryKey: query.queryKey })
  }
  return (
    <div>
      <QuantityField label="Plates begin at" hint={saidBy(forces)} quantity={clockOffset} value={forces.clock.source === 'assumed' ? null : forces.clock.offsetUs / 1000} save={save} />
      {forces.clock.source !== 'stated' && <Proposal key={forces.mediaId} place={{ sessionId, id }} forces={forces} save={save} />}
    </div>
  )
}

/** By how the body is speeded up and down; it counts once somebody takes it. */
function Proposal({ place: { sessionId, id }, forces, save }: { place: Place; forces: ForcesOfTrial; save: (ms: number) => Promise<void> }) {
  const [proposed, setProposed] = useState<ProposedPlatesClock | 'asked' | null>(null)
  const ask = async () => {
    setProposed('asked')
    setProposed((await attempt(() => engine.footage.proposePlatesClock({ sessionId, trialId: id }))) ?? null)
  }
  if (proposed === null || proposed === 'asked')
    return (
      <Button size="compact-xs" variant="default" loading={proposed === 'asked'} title="By what the plates carry while the body is speeded up and down: it takes plates under every step, as a treadmill’s" onClick={() => void ask()}>
        Propose it
      </Button>
    )
  const { offsetUs } = proposed
  return (
    <div className={css.proposal}>
      <p>{proposalWords(proposed)}</p>
      {offsetUs !== null && offsetUs !== forces.clock.offsetUs && (
        <Button size="compact-xs" variant="default" onClick={() => void attempt(() => save(offsetUs / 1000))}>
          Take it
        </Button>
      )}
    </div>
  )
}
