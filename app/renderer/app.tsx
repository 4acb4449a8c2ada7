import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { runCommand } from './commands/commands.ts'
import { useGlobalKeys } from './commands/use-global-keys.ts'
import { connection } from './engine/connection.ts'
import { meQuery } from './engine/users.ts'
import { EngineEnded } from './frame/engine-ended.tsx'
import { Header } from './frame/header.tsx'
import { useIdleSignOut } from './frame/idle-sign-out.ts'
import { JobAnnouncer } from './frame/jobs/job-announcer.tsx'
import { JobsPanel } from './frame/jobs/jobs-panel.tsx'
import { KeysDialog } from './frame/keys-dialog.tsx'
import { NoSession } from './frame/no-session.tsx'
import { OwnSecretDialog } from './frame/own-secret.tsx'
import { Palette } from './frame/palette/palette.tsx'
import { Rail } from './frame/rail.tsx'
import { SignIn } from './frame/sign-in.tsx'
import { StatusBar } from './frame/status-bar.tsx'
import { currentRoute, navigate } from './navigation/navigate.ts'
import type { Workspace } from './navigation/route.ts'
import { useShownRoute } from './navigation/shown-route.ts'
import { useStore } from './store.ts'
import { ToastList } from './ui/toast-list.tsx'
import { AnalyseWorkspace } from './workspaces/analyse/analyse.tsx'
import { AnglesHelp } from './workspaces/analyse/gait/help/angles-help.tsx'
import { AnnotateWorkspace } from './workspaces/annotate/annotate.tsx'
import { NewAthleteDialog } from './workspaces/library/athletes/new-athlete.tsx'
import { BinDrawer } from './workspaces/library/bin/bin-drawer.tsx'
import { ImportDialog } from './workspaces/library/import/import-dialog.tsx'
import { takeOffered } from './workspaces/library/import/import-flow.ts'
import { LibraryWorkspace } from './workspaces/library/library.tsx'
import { MakeReferenceDialog } from './workspaces/library/references/make-reference.tsx'
import { FileDrawer } from './workspaces/library/session/file-drawer.tsx'
import { NewSessionDialog } from './workspaces/library/sessions/new-session.tsx'
import { ModelsWorkspace } from './workspaces/models/models.tsx'
import { ReviewWorkspace } from './workspaces/review/review.tsx'
import { SettingsWorkspace } from './workspaces/settings/settings.tsx'
import css from './app.module.css'

const WORKSPACES: Readonly<Record<Workspace, () => React.JSX.Element>> = {
  library: LibraryWorkspace,
  analyse: AnalyseWorkspace,
  review: ReviewWorkspace,
  annotate: AnnotateWorkspace,
  models: ModelsWorkspace,
  settings: SettingsWorkspace,
}

export function App() {
  const session = useStore(connection)
  const { data: me } = useQuery(meQuery())
  if (session === 'no-session') return <NoSession />
  if (!me) return null
  return me.isOpen || me.user ? <InSession key={me.user?.id} /> : <SignIn />
}

function InSession() {
  const { workspace } = useShownRoute()
  // The address says what is shown.
  useEffect(() => {
    if (currentRoute().workspace !== workspace) navigate({ workspace }, { replace: true })
  })
  const Current = WORKSPACES[workspace]
  useGlobalKeys()
  useIdleSignOut()
  useShell()
  return (
    <div className={css.window}>
      <Header />
      <EngineEnded />
      <Rail />
      <Current />
      <StatusBar />
      <Overlays />
    </div>
  )
}

function Overlays() {
  return (
    <>
      <Palette />
      <KeysDialog />
      <OwnSecretDialog />
      <AnglesHelp />
      <JobsPanel />
      <BinDrawer />
      <FileDrawer />
      <NewAthleteDialog />
      <NewSessionDialog />
      <MakeReferenceDialog />
      <ImportDialog />
      <JobAnnouncer />
      <ToastList />
    </>
  )
}

/** Menus, deep links and clicked notifications, where a shell has them. */
function useShell(): void {
  useEffect(() => {
    const shell = window.stridescope
    const ends = [shell?.onCommand(runCommand), shell?.onOpen((route) => navigate(route)), shell?.onOffered((grants) => void takeOffered(grants))]
    return () => ends.forEach((end) => end?.())
  }, [])
}
