import type { VideoFacts } from '../../core/media/packet-table.ts'

const TURNS = { 0: [], 90: ['transpose=clock'], 180: ['hflip', 'vflip'], 270: ['transpose=cclock'] }

/** Turns the pixels upright; ffmpeg's own autorotation is off, since it differs between versions. */
export function turnFilters(rotationDeg: VideoFacts['rotationDeg']): string[] {
  return TURNS[rotationDeg]
}
