import type { SourceFacts } from '../contract/library/media-tasks.ts'
import { inspectVideo, type VideoInspection } from '../core/media/inspect-video.ts'
import { ProblemError } from '../core/problem.ts'
import { withFileSource } from './file-source.ts'

/** The inspection of a file that lies on disk; its first error ends the task. */
export async function inspected(file: string, name: string): Promise<VideoInspection> {
  const result = await withFileSource(file, (source) => inspectVideo(name, source))
  const error = result.inspection.oddities.find(({ level }) => level === 'error')
  if (!error) return result
  const { code, message, hint, field } = error
  throw new ProblemError({ code, message: message.includes(`"${name}"`) ? message : `${name}${field ? `, ${field}` : ''}: ${message}`, hint, subject: name })
}

/** For who was not told them by the probe: as much as the container says. */
export async function sourceFacts(file: string, name: string): Promise<SourceFacts> {
  const { facts, inspection } = await inspected(file, name)
  return { rotationDeg: 0, ...facts, container: inspection.format, editList: facts?.editList ?? [] }
}
