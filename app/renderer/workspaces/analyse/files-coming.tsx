import type { SessionDetail } from '../../../contract/library/sessions.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { Incoming } from './incoming.ts'
import css from './analyse.module.css'

/** In the first seconds of an import, before a film is there. */
export function FilesComing({ session, incoming: { share, doing } }: { session: SessionDetail; incoming: Incoming }) {
  return (
    <div className={css.page}>
      <EmptyState icon="footage" level={2} title={`Files are coming into ${session.name}`}>
        <div className={css.coming}>
          <ProgressBar value={share} label={`Bringing files into ${session.name}`} />
          <p className={css.doing}>{doing}</p>
        </div>
        <p>Each camera appears here as soon as its film is in, and can be stepped through once it is prepared.</p>
      </EmptyState>
    </div>
  )
}
