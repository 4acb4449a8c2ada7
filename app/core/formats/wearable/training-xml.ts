import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, summaryOf } from '../reader.ts'
import type { TextExcerpt } from '../reading/text.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { numberIn, readText } from '../reading/text.ts'
import { xmlAttributes, xmlTags } from '../reading/xml-tags.ts'

interface TrainingFile {
  sport?: string
  laps: number
  trackPoints: number
  withPosition: number
  withHeartRate: number
  distanceM: number
  durationS: number
  startedAt?: string
  lastAt?: string
  closed: boolean
}

/** Garmin Training Center XML. */
export async function readTcx(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const file = empty()
  let insideTrackPoint = false
  let trackDistanceM: number | undefined
  for (const { name, closing, rawAttributes, textAfter } of xmlTags(excerpt.text)) {
    if (closing) {
      if (name === 'Trackpoint') insideTrackPoint = false
      if (name === 'TrainingCenterDatabase') file.closed = true
    } else if (name === 'Activity') file.sport ??= xmlAttributes(rawAttributes)['Sport'] ?? ''
    else if (name === 'Lap') {
      file.laps++
      noteTime(file, xmlAttributes(rawAttributes)['StartTime'])
    } else if (name === 'Trackpoint') {
      insideTrackPoint = true
      file.trackPoints++
    } else if (name === 'Time') noteTime(file, textAfter)
    else if (name === 'Position') file.withPosition++
    else if (name === 'HeartRateBpm' && insideTrackPoint) file.withHeartRate++
    // A lap's total stands beside its track; the metres inside a track point run on from the start.
    else if (name === 'DistanceMeters' && insideTrackPoint) trackDistanceM = numberIn(textAfter) ?? trackDistanceM
    else if (name === 'DistanceMeters') file.distanceM += numberIn(textAfter) ?? 0
    else if (name === 'TotalTimeSeconds') file.durationS += numberIn(textAfter) ?? 0
  }
  // The totals of laps are rounded up by some watches, and contradict the track by metres.
  file.distanceM = trackDistanceM ?? file.distanceM
  return trainingFindings('TCX', file, excerpt, source.sizeBytes, 'TrainingCenterDatabase')
}

export async function readGpx(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const file = empty()
  for (const { name, closing, textAfter } of xmlTags(excerpt.text)) {
    if (closing) {
      if (name === 'gpx') file.closed = true
    } else if (name === 'trkseg') file.laps++
    else if (name === 'trkpt') {
      file.trackPoints++
      file.withPosition++
    } else if (name === 'hr') file.withHeartRate++
    else if (name === 'type') file.sport ??= textAfter
    else if (name === 'time' && file.trackPoints > 0) noteTime(file, textAfter)
  }
  const spanMs = Date.parse(file.lastAt ?? '') - Date.parse(file.startedAt ?? '')
  if (spanMs > 0) file.durationS = spanMs / 1000
  return trainingFindings('GPX', file, excerpt, source.sizeBytes, 'gpx')
}

function trainingFindings(
  title: string,
  file: TrainingFile,
  excerpt: TextExcerpt,
  sizeBytes: number,
  rootName: string,
): Findings {
  if (excerpt.missing && file.trackPoints === 0) return notYetReadable(title)
  const oddities: Oddity[] = []
  if (file.trackPoints === 0) {
    oddities.push({ level: 'error', code: 'training-no-track', field: 'track points', message: 'The file holds no track point.' })
  }
  if (excerpt.whole && !file.closed) {
    oddities.push({
      level: 'error',
      code: 'xml-truncated',
      field: `</${rootName}>`,
      message: `The closing </${rootName}> is missing: the end of the file was lost.`,
      hint: 'Export the activity again.',
    })
  }
  if (file.trackPoints > 0 && file.startedAt === undefined) {
    oddities.push(noted('warning', 'training-no-time', {}, { field: 'time' }))
  }
  const exact = excerpt.whole
  return {
    summary: summaryOf(
      title,
      file.sport === undefined || file.sport === '' ? undefined : file.sport.slice(0, 40).toLowerCase(),
      exact ? counted(file.trackPoints, 'track point') : undefined,
      exact && file.distanceM > 0 ? `${(file.distanceM / 1000).toFixed(2)} km` : undefined,
      exact && file.durationS > 0 ? `${Math.round(file.durationS)} s` : undefined,
    ),
    facts: {
      ...(file.sport === undefined ? {} : { sport: file.sport.slice(0, 80) }),
      laps: file.laps,
      trackPoints: file.trackPoints,
      withPosition: file.withPosition,
      withHeartRate: file.withHeartRate,
      ...(file.distanceM > 0 ? { distanceM: file.distanceM } : {}),
      ...(file.durationS > 0 ? { durationS: file.durationS } : {}),
      ...(file.startedAt === undefined ? {} : { startedAt: file.startedAt }),
      countsAreExact: exact,
    },
    oddities: excerpt.missing ? [] : [...oddities, ...readInPart(excerpt, sizeBytes)],
    complete: !excerpt.missing,
  }
}

function empty(): TrainingFile {
  return { laps: 0, trackPoints: 0, withPosition: 0, withHeartRate: 0, distanceM: 0, durationS: 0, closed: false }
}

function noteTime(file: TrainingFile, text: string | undefined): void {
  if (text === undefined || text.length > 40 || Number.isNaN(Date.parse(text))) return
  file.startedAt ??= text
  file.lastAt = text
}
