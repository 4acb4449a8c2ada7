import type { Right } from '../../core/lab/roles.ts'
import { queryClient } from '../engine/queries.ts'
import { meQuery, rightsNow } from '../engine/users.ts'
import { open, toggle } from '../frame/overlay.ts'
import { signOut } from '../frame/sign-out.ts'
import { currentRoute, navigate, wayInto } from '../navigation/navigate.ts'
import { mayOpen } from '../navigation/route.ts'
import { shownRoute } from '../navigation/shown-route.ts'
import { analyseCommands } from '../workspaces/analyse/commands/analyse-commands.ts'
import { labelCommands } from '../workspaces/annotate/label/doing/label-commands.ts'
import { chooseFiles } from '../workspaces/library/import/import-flow.ts'
import { libraryView } from '../workspaces/library/library-view.ts'
import { focusSearch, showReferences } from '../workspaces/library/focus.ts'
import { pickReferences } from '../workspaces/library/references/import-reference.ts'
import { addModelFiles } from '../workspaces/models/add-flow.ts'
import { toggleComparison } from '../workspaces/models/models-view.ts'
import { reviewCommands } from '../workspaces/review/review-commands.ts'
import type { Command } from './command.ts'
import { redoHere, undoHere } from './history.ts'
import { shownKeys } from './keys.ts'
import { isTextField } from './text-field.ts'

const newSession = () => open({ name: 'new-session', athleteId: currentRoute().athleteId ?? libraryView.get().athleteId ?? undefined })

/** Everything that can be done from anywhere: the palette, the keys and the list of keys all read this. */
export const commands: readonly Command[] = [
  { id: 'import-files', title: 'Import files', group: 'Library', icon: 'import', keys: 'Ctrl+O', needs: 'measure', run: () => void chooseFiles('files') },
  { id: 'import-folder', title: 'Import a folder', group: 'Library', icon: 'folder', keys: 'Ctrl+Shift+O', needs: 'measure', run: () => void chooseFiles('folder') },
  { id: 'new-athlete', title: 'New athlete', group: 'Library', icon: 'person', keys: 'Alt+A', needs: 'describe', run: () => open({ name: 'new-athlete' }) },
  { id: 'new-session', title: 'New session', group: 'Library', icon: 'plus', keys: 'Alt+S', needs: 'describe', run: newSession },
  { id: 'search', title: 'Search sessions', group: 'Library', icon: 'search', keys: '/', opens: 'library', run: focusSearch },
  { id: 'undo', title: 'Undo', group: 'Edit', icon: 'undo', keys: 'Ctrl+Z', inFields: 'undo', run: undoHere },
  { id: 'redo', title: 'Redo', group: 'Edit', icon: 'redo', keys: 'Ctrl+Shift+Z', inFields: 'redo', run: redoHere },
  { id: 'library', title: 'Library', group: 'Go to', icon: 'library', keys: 'Alt+1', opens: 'library', run: () => navigate(wayInto('library')) },
  { id: 'references', title: 'References: what curves are held against', group: 'Go to', icon: 'curve', keys: 'Alt+R', opens: 'library', run: showReferences },
  { id: 'import-reference', title: 'Import a reference', group: 'Library', icon: 'import', keys: 'Alt+I', where: 'library', when: () => currentRoute().references === true, needs: 'measure', run: pickReferences },
  { id: 'analyse', title: 'Analyse', group: 'Go to', icon: 'analyse', keys: 'Alt+2', opens: 'analyse', run: () => navigate(wayInto('analyse')) },
  { id: 'review', title: 'Review', group: 'Go to', icon: 'review', keys: 'Alt+3', opens: 'review', run: () => navigate(wayInto('review')) },
  { id: 'annotate', title: 'Annotate', group: 'Go to', icon: 'annotate', keys: 'Alt+4', opens: 'annotate', run: () => navigate({ workspace: 'annotate' }) },
  { id: 'models', title: 'Models', group: 'Go to', icon: 'models', keys: 'Alt+5', opens: 'models', run: () => navigate({ workspace: 'models' }) },
  { id: 'settings', title: 'This library: disk, check, machine', group: 'Go to', icon: 'settings', keys: 'Alt+0', opens: 'settings', run: () => navigate({ workspace: 'settings' }) },
  { id: 'sign-out', title: 'Sign out', group: 'Go to', icon: 'person', keys: 'Alt+L', when: () => queryClient.getQueryData(meQuery().queryKey)?.user !== undefined && queryClient.getQueryData(meQuery().queryKey)?.user !== null, run: () => void signOut() },
  { id: 'jobs', title: 'Jobs', group: 'Show', icon: 'working', keys: 'Ctrl+J', toggles: true, needs: 'see', run: () => toggle({ name: 'jobs' }) },
  { id: 'bin', title: 'Bin', group: 'Show', icon: 'bin', keys: 'Ctrl+B', toggles: true, needs: 'see', run: () => toggle({ name: 'bin' }) },
  { id: 'command-palette', title: 'Find or do anything', group: 'Show', icon: 'search', keys: 'Ctrl+K', toggles: true, run: () => toggle({ name: 'palette' }) },
  { id: 'show-keys', title: 'All keys', group: 'Show', icon: 'note', keys: '?', run: () => open({ name: 'keys' }) },
  { id: 'angles-help', title: 'Angles: what each one is', group: 'Show', icon: 'note', keys: 'Alt+H', toggles: true, run: () => toggle({ name: 'angles' }) },
  { id: 'add-model', title: 'Add a model from files', group: 'Models', icon: 'import', keys: 'Alt+M', where: 'models', needs: 'measure', run: () => void addModelFiles() },
  { id: 'compare-models', title: 'Compare two models', group: 'Models', icon: 'table', keys: 'Alt+V', where: 'models', run: toggleComparison },
  ...analyseCommands,
  ...reviewCommands,
  ...labelCommands,
]

/** What whoever is here may do, in whatever place. */
export function commandsFor(rights: readonly Right[]): readonly Command[] {
  return commands.filter(({ opens, needs, where }) => (opens === undefined || mayOpen(opens, rights)) && (where === undefined || mayOpen(where, rights)) && (needs === undefined || rights.includes(needs)))
}

/** What can be done where the window is. */
export function commandsHere(): readonly Command[] {
  const { workspace } = shownRoute()
  return commandsFor(rightsNow()).filter(({ where, when }) => (where === undefined || where === workspace) && (when?.() ?? true))
}

/** For the tip of a button: what it does, and its key. */
export function tipOf(id: string): string {
  const command = commands.find((one) => one.id === id)
  return command ? [command.title, command.keys && `(${shownKeys(command.keys)})`].filter(Boolean).join(' ') : ''
}

/** From a shell's menu. On a Mac its keys come this way too, also while somebody types. */
export function runCommand(id: string): void {
  const command = commandsHere().find((one) => one.id === id)
  // Nothing else reaches a field's own undo.
  if (command?.inFields && isTextField(document.activeElement)) document.execCommand(command.inFields)
  else command?.run()
}
