import { basename, extname } from 'node:path'
import { inspectVideo, type VideoInspection } from '../../core/media/inspect-video.ts'
import { ProblemError } from '../../core/problem.ts'
import { withFileSource } from '../file-source.ts'

/** The inspection of a file that lies on disk; its first error ends the task. */
export async function inspected(file: string, name: string): Promise<VideoInspection> {
  const result = await withFileSource(file, (source) => inspectVideo(name, extname(basename(name)).slice(1), source))
  const error = result.inspection.oddities.find(({ level }) => level === 'error')
  if (!error) return result
  const { code, message, hint, field } = error
  throw new ProblemError({ code, message: message.includes(`"${name}"`) ? message : `${name}${field ? `, ${field}` : ''}: ${message}`, hint, subject: name })
}
