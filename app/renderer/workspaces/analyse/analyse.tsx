import { useRoute } from '../../navigation/navigate.ts'
import { OpenSession } from './open-session.tsx'
import { StartPage } from './choose-session/start-page.tsx'
import css from './analyse.module.css'

export function AnalyseWorkspace() {
  const { sessionId, trialId } = useRoute()
  return (
    <main className={css.analyse} aria-label="Analyse">
      {sessionId === undefined ? <StartPage /> : <OpenSession key={sessionId} sessionId={sessionId} trialId={trialId ?? null} />}
    </main>
  )
}
