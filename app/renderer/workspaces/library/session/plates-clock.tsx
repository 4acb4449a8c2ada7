import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ForcesOfTrial, ProposedPlatesClock } from '../../../../contract/library/footage.ts'
import type { Trial } from '../../../../contract/library/trials.ts'
import { engine } from '../../../engine/client.ts'
import { footageQuery, queryClient } from '../../../engine/queries.ts'
import { tracked } from '../../../engine/saving.ts'
import { clockOffset } from '../../../format/quantity.ts'
import { QuantityField } from '../../../ui/fields/quantity-field.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { saidBy, proposalWords } from './plates-clock-words.ts'
import details from '../details.module.css'
import css from './plates-clock.module.css'

type Place = Pick<Trial, 'sessionId' | 'id'>

/** With what a proposal says it may be off by; by hand without. */
const save = async ({ sessionId, id }: Place, { mediaId, clock: { rate } }: ForcesOfTrial, ms: number | null, standardErrorUs?: number) => {
  await tracked(engine.footage.setClocks({ clocks: [ms === null ? { mediaId, clock: null } : { mediaId, offsetUs: Math.round(1000 * ms), rate, ...(standardErrorUs !== undefined && { standardErrorUs }) }] }))
  await queryClient.invalidateQueries({ queryKey: footageQuery(sessionId, id).queryKey })
}

/** Where force plates in a file of their own begin on session time, which nobody else may know; empty: nobody has said it. */
export function PlatesClock({ trial }: { trial: Place }) {
  const { data } = useQuery(footageQuery(trial.sessionId, trial.id))
  const forces = data?.forces
  return forces && <QuantityField label="Plates begin at" hint={saidBy(forces)} quantity={clockOffset} value={forces.clock.source === 'assumed' ? null : forces.clock.offsetUs / 1000} save={(ms) => save(trial, forces, ms)} />
}

/** By how the body is speeded up and down; it counts once somebody takes it. What a file says needs none. */
export function PlatesProposal({ trial }: { trial: Place }) {
  const { data } = useQuery(footageQuery(trial.sessionId, trial.id))
  const forces = data?.forces
  return forces && forces.clock.source !== 'stated' && <Proposal key={forces.mediaId} trial={trial} forces={forces} />
}

function Proposal({ trial, forces }: { trial: Place; forces: ForcesOfTrial }) {
  const [proposed, setProposed] = useState<ProposedPlatesClock | 'asked' | null>(null)
  const ask = async () => {
    setProposed('asked')
    setProposed((await attempt(() => engine.footage.proposePlatesClock({ sessionId: trial.sessionId, trialId: trial.id }))) ?? null)
  }
  if (proposed === null || proposed === 'asked')
    return (
      <div className={details.wide}>
        <Button size="compact-xs" variant="default" loading={proposed === 'asked'} title="By what the plates carry while the body is speeded up and down: it takes plates under every step, as a treadmill’s" onClick={() => void ask()}>
          Propose when the plates begin
        </Button>
      </div>
    )
  const { offsetUs, standardErrorUs } = proposed
  return (
    <div className={`${details.wide} ${css.proposal}`}>
      <p>{proposalWords(proposed)}</p>
      {offsetUs !== null && (offsetUs !== forces.clock.offsetUs || forces.clock.source !== 'accepted') && (
        <Button size="compact-xs" variant="default" onClick={() => void attempt(() => save(trial, forces, offsetUs / 1000, standardErrorUs ?? undefined))}>
          Take it
        </Button>
      )}
    </div>
  )
}
