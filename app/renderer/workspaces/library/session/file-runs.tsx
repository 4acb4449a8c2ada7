import type { MediaDetail } from '../../../../contract/library/media.ts'
import { routes } from '../../../../contract/routes.ts'
import { bytes, duration } from '../../../format/amounts.ts'
import { showInstant } from '../../../format/days.ts'
import { readableFacts } from '../../../format/facts.ts'
import { FactTable } from '../../../ui/fact-table.tsx'
import type { IconName } from '../../../ui/icons.tsx'
import { Mark } from '../../../ui/mark.tsx'
import css from './file-runs.module.css'

type Run = MediaDetail['runs'][number]

const STATES: Readonly<Record<Run['state'], { icon: IconName; word: string; tone: 'good' | 'busy' | 'strong' }>> = {
  running: { icon: 'working', word: 'running', tone: 'busy' },
  done: { icon: 'ready', word: 'done', tone: 'good' },
  failed: { icon: 'error', word: 'failed', tone: 'strong' },
}

/** Where the results of a file come from. */
export function FileRuns({ runs }: { runs: readonly Run[] }) {
  return (
    <section aria-label="What was made from it">
      <h3>What was made from it</h3>
      {runs.length === 0 && <p className={css.none}>Nothing yet.</p>}
      <ul className={css.runs}>
        {runs.toSorted((a, b) => a.startedUs - b.startedUs).map((run) => (
          <RunCard key={run.id} run={run} />
        ))}
      </ul>
    </section>
  )
}

const short = (hash: string) => (
  <code title={hash} className={css.hash}>
    {hash.slice(0, 12)}
  </code>
)

function RunCard({ run }: { run: Run }) {
  const params = readableFacts(typeof run.params === 'object' && run.params !== null ? (run.params as Record<string, unknown>) : {})
  const facts = [
    { label: 'Started', value: `${showInstant(run.startedUs)}${run.endedUs === null ? '' : ` · ${run.state === 'failed' ? 'failed after' : 'took'} ${duration(run.endedUs - run.startedUs)}`}` },
    { label: 'By', value: `${run.device ?? 'device not stated'} · Stridescope ${run.codeVersion}` },
    { label: 'Key', value: short(run.key) },
    ...run.inputs.map(({ role, hash }) => ({ label: `From: ${role}`, value: short(hash) })),
    ...params.map(({ label, value }) => ({ label: `With: ${label.toLowerCase()}`, value })),
    ...run.outputs.map(({ role, hash, format, bytes: size }) => ({
      label: `Gave: ${role}`,
      value: (
        <>
          <a href={routes.artifact(hash)} download={`${role}-${hash.slice(0, 12)}.${format}`}>
            {format}, {bytes(size)}
          </a>{' '}
          {short(hash)}
        </>
      ),
    })),
  ]
  return (
    <li className={css.run}>
      <div className={css.head}>
        <strong>
          {run.stage} <span>version {run.stageVersion}</span>
        </strong>
        <Mark {...STATES[run.state]} />
      </div>
      {run.stale && <Mark icon="warning" tone="watch" word={`Out of date: ${run.stale}`} />}
      {run.warnings.map((warning) => (
        <p key={warning} className={css.warning}>
          <Mark icon="warning" tone="watch" word="Warning:" /> {warning}
        </p>
      ))}
      <FactTable facts={facts} />
    </li>
  )
}
