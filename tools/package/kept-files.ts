import type { Target } from './needed-packages.ts'

const FOR_DEVELOPERS = /\.(?:map|d\.ts|d\.mts|d\.cts|md|markdown|flow)$|(?:^|\/)(?:\.github|\.vscode)(?:\/|$)/i
const LICENCES = /(?:^|\/)(?:licen[cs]e|notice|copying|copyright)[^/]*$/i

/** Whether a package's file goes along. What a package carries for other systems or to be compiled stays behind. */
export function isKept(packageName: string, file: string, { platform, arch }: Target): boolean {
  if (LICENCES.test(file)) return true
  if (packageName === 'better-sqlite3') {
    if (/^(?:deps|src)\/|^binding\.gyp$/.test(file)) return false
    if (file.startsWith('prebuilds/')) return file === `prebuilds/${platform}-${arch}.node`
  }
  if (packageName === 'onnxruntime-node') {
    const binary = /^bin\/napi-v\d+\/([^/]+)\/([^/]+)\//.exec(file)
    if (binary) return binary[1] === platform && binary[2] === arch
  }
  return !FOR_DEVELOPERS.test(file)
}

/** Whether a file under `app/` belongs to the packaged engine; Electron's own part of the shell is in the asar. */
export function isEngineSource(file: string): boolean {
  return (
    !file.startsWith('renderer/') &&
    !/^main\/shell\/(?:electron\/|electron\.ts$|preload\.ts$)/.test(file) &&
    !/\.test\.tsx?$|(?:^|\/)(?:testing|test-data|fixtures?)\//.test(file)
  )
}
