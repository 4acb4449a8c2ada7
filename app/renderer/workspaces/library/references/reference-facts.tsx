import { useQuery } from '@tanstack/react-query'
import type { ReferenceSummary } from '../../../../contract/gait/references.ts'
import { peopleWords } from '../../../../core/norms/references/people-words.ts'
import type { Reference } from '../../../../core/norms/references/reference.ts'
import { modelsQuery } from '../../../engine/queries.ts'
import { angleName } from '../../../format/angle-words.ts'
import { count } from '../../../format/amounts.ts'
import { showDay } from '../../../format/days.ts'
import { number } from '../../../format/measured.ts'
import { FactTable } from '../../../ui/fact-table.tsx'
import { agesWords, methodFacts, speedForLegs, speedWords, SURFACE_WORDS } from './reference-words.ts'
import css from './reference-detail.module.css'

/** What speeds are given for beside v*, metres: no person's, an example. */
const EXAMPLE_LEG_M = 0.8

/** Who was measured and how: what decides whose curves may be held against it. */
export function ReferenceFacts({ summary }: { summary: ReferenceSummary }) {
  const { population, method, movement, surface, licence, citation, band, knowsPeople } = summary
  const { data: models } = useQuery(modelsQuery())
  const inMps = speedForLegs(summary, EXAMPLE_LEG_M)
  return (
    <FactTable
      facts={[
        { label: 'People', value: `${peopleWords(population)}: ${population.description}` },
        { label: 'Ages', value: agesWords(population) },
        { label: 'Movement', value: `${movement}, ${SURFACE_WORDS[surface]}` },
        { label: 'Speed', value: [speedWords(summary), inMps, 'v* is the speed in units of √(g·leg length)'].filter(Boolean).join('; ') },
        ...methodFacts(method, (id) => models?.models.find((one) => one.id === id)?.name ?? id),
        ...(band ? [{ label: 'k over all curves', value: `${number(band.familyFactor, 2)}: a verdict takes a curve beyond mean ± k·SD (${count(band.draws, 'draw')}, seed ${band.seed})` }] : []),
        { label: 'Test along curves', value: knowsPeople ? 'against each of its people (SPM)' : 'none: only mean and spread of its people are known' },
        { label: 'Licence', value: licence },
        { label: 'Citation', value: citation ?? 'none' },
      ]}
    />
  )
}

/** What it does not have, what nobody has checked or knows, and what it was made from. */
export function Provenance({ reference: { kind, missing, unverified, provenance } }: { reference: Reference }) {
  return (
    <section aria-label="Where it comes from">
      <h4 className={css.title}>Where it comes from</h4>
      <FactTable
        facts={[
          { label: 'Made', value: `${showDay(provenance.madeOn)}, by Stridescope ${provenance.codeVersion}` },
          ...listed('From', provenance.madeFrom.map(({ what, sha256 }) => (sha256 ? `${what}, SHA-256 ${sha256.slice(0, 12)}…` : what))),
          ...listed(kind === 'norm' ? 'Not checked' : 'Not known', unverified),
          ...listed('Not in it', missing.map(withAngleName)),
        ]}
      />
    </section>
  )
}

const MOST_SHOWN = 8

function listed(label: string, all: readonly string[]) {
  if (all.length === 0) return []
  const more = all.length - MOST_SHOWN
  return [
    {
      label,
      value: (
        <ul className={css.listed}>
          {all.slice(0, MOST_SHOWN).map((words, at) => (
            <li key={`${words}-${at}`}>{words}</li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      ),
    },
  ]
}

/** `Ankle rotation: not published`, of `ankle-rotation: not published`. */
const withAngleName = (words: string) => words.replace(/^[a-z]+(-[a-z]+)+(?=:)/, angleName)
