import { Popover, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrialGait } from '../../../../../contract/gait/trial-gait.ts'
import { chooseGaitReference } from '../../../../engine/gait.ts'
import { gaitReferencesQuery } from '../../../../engine/queries.ts'
import { RouteLink } from '../../../../navigation/route-link.tsx'
import { Icon } from '../../../../ui/icons.tsx'
import { attempt } from '../../../../ui/toasts.ts'
import { SaidOfFindings } from '../../../../trial/gait/said-of-findings.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { CandidateChoice } from './candidate-choice.tsx'
import { EarlierSessions } from './earlier-sessions.tsx'
import { automaticWords } from './held-words.ts'
import css from './held-against.module.css'

/** Of the radio that takes a choice back. */
const BY_ITSELF = ''
const CHOICE = { label: css.label ?? '' }

/** What the trial is held against; behind it everything that it could be, whether each counts, and why not. */
export function HeldAgainst({ place, trialGait: { gait, earlier }, label }: { place: TrialPlace; trialGait: TrialGait; label: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery(gaitReferencesQuery(place.sessionId, place.trialId))
  const chosen = data?.candidates.some(({ id }) => id === data.chosen) ? data.chosen : null
  const choose = (id: string) => void attempt(() => chooseGaitReference(place, id === BY_ITSELF ? null : id))
  return (
    <>
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={440} trapFocus returnFocus portalProps={{ target: 'main' }} transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <button type="button" className={css.open} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {label} <Icon name="down" size={11} />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Held against" className={css.card}>
          {data && (
            <Radio.Group aria-label="Held against" value={chosen ?? BY_ITSELF} onChange={choose}>
              <ul className={css.choices}>
                <li>
                  <Radio
                    size="xs"
                    classNames={CHOICE}
                    value={BY_ITSELF}
                    label={
                      <>
                        What counts by itself<span className={css.state}>{automaticWords(data, earlier)}</span>
                      </>
                    }
                  />
                  {earlier.length > 0 && <EarlierSessions earlier={earlier} place={place} />}
                </li>
                {data.candidates.map((candidate) => (
                  <li key={candidate.id}>
                    <CandidateChoice candidate={candidate} isChosen={candidate.id === (chosen ?? gait.reference?.id)} place={place} />
                  </li>
                ))}
              </ul>
            </Radio.Group>
          )}
          {data?.lacking && <p className={css.hint}>{data.lacking}</p>}
          {gait.reference && <SaidOfFindings against={gait.reference.kind === 'own-baseline' ? null : gait.reference.name} />}
          <RouteLink className={css.all} to={{ workspace: 'library', references: true, ...(gait.reference?.id !== undefined && { referenceId: gait.reference.id }) }}>
            All references, with their curves
          </RouteLink>
        </Popover.Dropdown>
      </Popover>
      {chosen !== null && chosen === gait.reference?.id && ' (chosen by hand)'}
    </>
  )
}
