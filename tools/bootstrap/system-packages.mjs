import { existsSync, readFileSync } from 'node:fs'

/** @typedef {'browser' | 'ffmpeg' | 'fonts'} Want */

/** @type {Record<'apt' | 'dnf' | 'pacman' | 'brew' | 'winget', { install: string, names: Record<Want, string> }>} */
const managers = {
  apt: {
    install: 'sudo apt-get install -y --no-install-recommends',
    names: { browser: 'chromium', ffmpeg: 'ffmpeg', fonts: 'fonts-inter fonts-dejavu-core' },
  },
  dnf: {
    install: 'sudo dnf install -y',
    names: { browser: 'chromium', ffmpeg: 'ffmpeg-free', fonts: 'dejavu-sans-fonts' },
  },
  pacman: { install: 'sudo pacman -S --needed', names: { browser: 'chromium', ffmpeg: 'ffmpeg', fonts: 'ttf-dejavu' } },
  brew: { install: 'brew install', names: { browser: '--cask chromium', ffmpeg: 'ffmpeg', fonts: '' } },
  winget: { install: 'winget install', names: { browser: 'Google.Chrome', ffmpeg: 'Gyan.FFmpeg', fonts: '' } },
}

// Ubuntu's own chromium is a snap, which neither containers nor Playwright can use
const playwrightChromium = 'npx playwright install --with-deps chromium'

/**
 * The one thing to do about a program that is missing.
 * @param {Want} want @param {string} variable the environment variable that names it
 */
export function remedy(want, variable) {
  return process.env[variable] ? `correct or unset ${variable}` : `${installLine(want)} (or name one in ${variable})`
}

/** @param {Want} want */
function installLine(want) {
  if (want === 'browser' && isUbuntu()) return playwrightChromium
  const manager = managers[managerHere()]
  const line = `${manager.install} ${manager.names[want]}`
  return process.getuid?.() === 0 ? line.replace(/^sudo /, '') : line
}

export function isUbuntu() {
  return /^ID=ubuntu$/m.test(osRelease())
}

/** Debian, Ubuntu and what is made from them. */
export function hasApt() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get')
}

/** @returns {keyof typeof managers} */
function managerHere() {
  if (process.platform === 'win32') return 'winget'
  if (process.platform === 'darwin') return 'brew'
  if (hasApt()) return 'apt'
  return existsSync('/usr/bin/pacman') ? 'pacman' : 'dnf'
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}
