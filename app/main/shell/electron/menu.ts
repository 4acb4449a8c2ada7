import type { MenuItemConstructorOptions } from 'electron'
import type { ShellCommand } from '../../../contract/channels/shell-bridge.ts'

export interface MenuActions {
  newWindow(): void
  command(command: ShellCommand): void
  openLibraryFolder(): void
  about(): void
}

type Items = MenuItemConstructorOptions[]

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

export function menuTemplate(platform: NodeJS.Platform, isPackaged: boolean, actions: MenuActions): Items {
  const isMac = platform === 'darwin'
  const about: MenuItemConstructorOptions = { label: 'About Stridescope', click: actions.about }
  return [
    ...(isMac ? [macMenu(about)] : []),
    { label: '&File', submenu: fileItems(isMac, actions) },
    { label: '&Edit', submenu: editItems(actions) },
    { label: '&View', submenu: viewItems(isPackaged, actions) },
    { label: '&Window', role: 'window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, ...(isMac ? [SEPARATOR, { role: 'front' } as const] : [{ role: 'close' } as const])] },
    { label: '&Help', role: 'help', submenu: helpItems(isMac ? [] : [SEPARATOR, about], actions) },
  ]
}

function macMenu(about: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Stridescope',
    submenu: [about, SEPARATOR, { role: 'services' }, SEPARATOR, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, SEPARATOR, { role: 'quit' }],
  }
}

function fileItems(isMac: boolean, { newWindow, command }: MenuActions): Items {
  return [
    { label: 'New Window', accelerator: 'CmdOrCtrl+N', click: newWindow },
    SEPARATOR,
    { label: 'Import Files…', accelerator: 'CmdOrCtrl+O', click: () => command('import-files') },
    { label: 'Import Folder…', accelerator: 'CmdOrCtrl+Shift+O', click: () => command('import-folder') },
    SEPARATOR,
    { role: isMac ? 'close' : 'quit' },
  ]
}

/** Undo belongs to the program's own history. The page sees these keys first, so the menu only shows them. */
function editItems({ command }: MenuActions): Items {
  return [
    { label: 'Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false, click: () => command('undo') },
    { label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: false, click: () => command('redo') },
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ]
}

function viewItems(isPackaged: boolean, { command }: MenuActions): Items {
  const developing: Items = [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }]
  return [
    { label: 'Command Palette…', accelerator: 'CmdOrCtrl+K', registerAccelerator: false, click: () => command('command-palette') },
    SEPARATOR,
    { role: 'resetZoom', label: 'Actual Size' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
    ...(isPackaged ? [] : developing),
  ]
}

function helpItems(last: Items, { command, openLibraryFolder }: MenuActions): Items {
  return [
    { label: 'Keyboard Shortcuts', click: () => command('show-keys') },
    { label: 'Open Library Folder', click: openLibraryFolder },
    ...last,
  ]
}
