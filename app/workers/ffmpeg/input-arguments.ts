import { resolve } from 'node:path'
import { type FootageFamily, footageOfExtension } from '../../core/formats/footage-container.ts'
import { hasSeveralEdits } from '../../core/media/needs-proxy.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { MOST_PIXELS } from '../../core/media/video-oddities.ts'

/** Named, so that no file can pass for a playlist that opens others. */
const DEMUXERS: Record<FootageFamily, string> = {
  'iso-bmff': 'mov',
  matroska: 'matroska',
  'mpeg-ts': 'mpegts',
  'mpeg-ps': 'mpeg',
  'mpeg-es': 'mpegvideo',
  avi: 'avi',
  asf: 'asf',
  mxf: 'mxf',
  flv: 'flv',
}

/** Times as the file has them. */
export function inputArguments(file: string, facts: InputFacts): string[] {
  const family = footageOfExtension(facts.container)?.family
  return [
    '-copyts',
    '-protocol_whitelist', 'file,pipe',
    ...(family ? ['-f', DEMUXERS[family]] : []),
    '-max_pixels', String(MOST_PIXELS),
    ...(ownEdits(facts) ? ['-ignore_editlist', '1'] : []),
    '-i', `file:${resolve(file)}`,
  ]
}

type InputFacts = Pick<VideoFacts, 'container' | 'editList'>

/**
 * ffmpeg moves the first frame to 0 where an edit begins between two frames. We apply a plain edit list ourselves;
 * only pieces put together are left to it.
 */
export function ownEdits(facts: InputFacts): boolean {
  return facts.editList.length > 0 && !hasSeveralEdits(facts)
}

/** What a plain edit list adds to a frame's time in the media: time before the film, and less what is cut away. */
export function editShift(facts: InputFacts): { emptyUs: number; mediaTimeUs: number } {
  const first = facts.editList.findIndex((edit) => edit.mediaTimeUs !== null)
  const before = first < 0 ? facts.editList : facts.editList.slice(0, first)
  return { emptyUs: before.reduce((sum, edit) => sum + edit.durationUs, 0), mediaTimeUs: facts.editList[first]?.mediaTimeUs ?? 0 }
}
