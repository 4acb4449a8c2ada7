import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Gait } from '../../../../../contract/gait/gait.ts'
import type { SessionDetail } from '../../../../../contract/library/sessions.ts'
import { SIDES } from '../../../../../core/body/joints.ts'
import { capitalised } from '../../../../../core/first-letter.ts'
import { againstOf } from '../../../../../core/deviation/words/verdicts.ts'
import { isAssumed } from '../../../../../core/gait/events/how-sure.ts'
import { STANDS_STILL } from '../../../../../core/gait/standing-findings.ts'
import { sessionQuery } from '../../../../engine/queries.ts'
import { number } from '../../../../format/measured.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { tell } from '../../../../ui/toasts.ts'
import { saveText } from '../../../../ui/save-text.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { againstWords, deltaWords, eventWords, featureRows, intervalWords, measuredWords, parameterRows, untoldFeatures, variabilityWords, type Measured, type ParameterRow } from '../../../../trial/gait/parameters/parameter-rows.ts'
import { makerRows, makerTable } from './maker-rows.ts'
import { MakerTable } from './maker-table.tsx'
import { asCsv, asTsv, type MeasuredOf, tableOf } from './parameter-table.ts'
import css from './parameters.module.css'

const NO_STRIDE = 'No stride has been found, so there are no parameters. Go to where a foot lands and press Q for the left or W for the right: two strikes of one foot make a stride.'

/** Steps in numbers: mean and standard deviation over the strides of each side, and how sure the mean is. */
export function ParametersView({ gait, place }: { gait: Gait; place: TrialPlace }) {
  const { data: session } = useQuery(sessionQuery(place.sessionId))
  const groups = useMemo(() => [parameterRows(gait), featureRows(gait)], [gait])
  const rows = groups.flat()
  const areAssumed = useMemo(() => gait.events.some(isAssumed), [gait])
  const untold = useMemo(() => untoldFeatures(gait), [gait])
  const makers = useMemo(() => makerRows(gait), [gait])
  if (rows.length === 0 && makers.length === 0) return <p className={css.none}>{gait.findings.find(({ code }) => code === STANDS_STILL)?.message ?? NO_STRIDE}</p>
  const of = session && measuredOf(session, place, gait)
  const copy = (table: string[][]) => navigator.clipboard.writeText(asTsv(table)).then(() => tell('Copied: paste it into a table.'), () => tell('This window may not copy. Save the table as CSV instead.', { tone: 'note' }))
  return (
    <div className={css.parameters}>
      <table>
        <thead>
          <tr>
            <th scope="col" title="Below it where the mean lies with 95 %: as strides scatter, and as far as the strikes and foot offs that bound them may be off; of fewer than three strides nothing tells it">
              Mean ± SD
              <span className={css.sure}>95 % of the mean</span>
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col" colSpan={2} data-side={side}>
                {side} (n)
              </th>
            ))}
            <th scope="col" title="Symmetry angle (Zifchock et al. 2008): 0 % where both sides are alike, 100 % where one is the other’s opposite, positive where the right is larger; of angles, which have no natural zero, right less left">
              Zifchock’s
              <span className={css.sure}>angle, %</span>
            </th>
          </tr>
        </thead>
        {groups.map((group, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps, then features
          <tbody key={place}>
            {group.map((row) => (
              <Row key={row.name} row={row} gait={gait} areAssumed={areAssumed} />
            ))}
          </tbody>
        ))}
      </table>
      {untold.length > 0 && (
        <p className={css.source}>
          Not told, because curves do not turn there and go on beyond that part of the stride: {untold.join('; ')}.
        </p>
      )}
      {gait.centreOfMass && <p className={css.source}>The centre of mass is estimated from {gait.centreOfMass.masses}; nobody was weighed in parts. Rise is from its lowest to its highest in a stride, sway from side to side across the way.</p>}
      {makers.length > 0 && <MakerTable rows={makers} />}
      <p className={css.actions}>
        <Button variant="default" leftSection={<Icon name="table" size={14} />} disabled={!of} onClick={() => of && void copy([...tableOf(rows, of, gait), ...makerTable(makers, of)])}>
          Copy the table
        </Button>
        <Button variant="default" leftSection={<Icon name="download" size={14} />} disabled={!of} onClick={() => of && saveText(`${of.person} ${of.date} ${of.trial} parameters.csv`, 'text/csv', asCsv([...tableOf(rows, of, gait), ...makerTable(makers, of)]))}>
          Save as CSV
        </Button>
      </p>
    </div>
  )
}

function measuredOf({ athleteName, name, date, trials }: SessionDetail, { trialId }: TrialPlace, { source }: Gait): MeasuredOf {
  const trial = trials.find(({ id }) => id === trialId)
  return { person: athleteName, session: name, date, trial: trial?.name ?? source, surface: trial?.surface ?? '' }
}

interface RowProps {
  row: ParameterRow
  /** How sure events are. */
  areAssumed: boolean
  gait: Pick<Gait, 'reference'>
}

const Row = ({ row, row: { name, unit, sides, symmetry }, gait, areAssumed }: RowProps) => (
  <tr>
    <th scope="row">{unit === '' ? name : `${name}, ${unit}`}</th>
    {SIDES.map((side) => (
      <Cells key={side} measured={sides[side]} row={row} gait={gait} areAssumed={areAssumed} />
    ))}
    <td>{symmetry === null ? '' : `${number(symmetry, 1)}${unit === '°' ? '°' : ' %'}`}</td>
  </tr>
)

const Cells = ({ measured, row, gait: { reference }, areAssumed }: RowProps & { measured: Measured | null }) => (
  <>
    <td title={measured ? variabilityWords(measured, row) : undefined}>
      {measured ? measuredWords(measured, row) : '–'}
      {measured?.interval && (
        <span className={css.sure} title={eventWords(measured, row, areAssumed)}>
          {intervalWords(measured, row)}
        </span>
      )}
      {measured?.intervalUntold && (
        <span className={css.sure} title={[measured.intervalUntold, eventWords(measured, row, areAssumed)].filter(Boolean).map((words) => capitalised(words!)).join('. ')}>
          too few strides
        </span>
      )}
      {measured?.against && reference && (
        <span className={css.against} data-verdict={measured.against.verdict} title={againstWords(measured, againstOf(reference))}>
          {deltaWords(measured)}
        </span>
      )}
    </td>
    <td className={css.n} title={measured?.sought === undefined ? undefined : `Found in ${measured.n} of ${measured.sought} strides: in the others the curve does not turn there`}>{measured && (measured.sought === undefined ? `(${measured.n})` : `(${measured.n} of ${measured.sought})`)}</td>
  </>
)
