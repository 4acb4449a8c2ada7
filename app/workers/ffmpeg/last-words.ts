import { isAbsolute } from 'node:path'
import { fileName } from '../../core/formats/path-parts.ts'

/**
 * What ffmpeg said, for a person: the input by the name that the person knows, files of ours by their names alone, and
 * no addresses in ffmpeg's memory. A library's folders are nobody's business, and change.
 */
export function inPlainWords(line: string, args: readonly string[], subject: string): string {
  const names = new Map<string, string>()
  for (const [index, arg] of args.entries()) {
    const path = arg.replace(/^file:/, '')
    if (!isAbsolute(path)) continue
    const name = args[index - 1] === '-i' ? subject : fileName(path)
    names.set(`file:${path}`, name).set(path, name)
  }
  // The longest first: one path may be the beginning of another.
  const paths = [...names.keys()].sort((a, b) => b.length - a.length)
  return paths.reduce((words, path) => words.replaceAll(path, () => names.get(path) ?? ''), line).replaceAll(/ @ 0x[0-9a-f]+(?=\])/gi, '')
}
