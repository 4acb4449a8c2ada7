/** Lines of ffmpeg's `framecrc` muxer: one for each packet or frame, with exact integer times. */

export interface ListedStream {
  /** `video` or `audio`. */
  mediaType: string
  codec: string
  timeBase: { numerator: number; denominator: number }
  width: number
  height: number
  /** 0:1 where it is not known. */
  pixelAspect: { numerator: number; denominator: number }
}

export interface ListedPacket {
  stream: number
  dts: number
  /** Absent where the container does not say. */
  pts?: number
  duration: number
  byteLength: number
  isKey: boolean
}

const NO_TIME = '-9223372036854775808'
const KEY_FLAG = 1

export class FrameListing {
  readonly streams: ListedStream[] = []
  private readonly take: (packet: ListedPacket) => void
  constructor(take: (packet: ListedPacket) => void) {
    this.take = take
  }

  readonly line = (line: string): void => {
    if (line.startsWith('#')) this.readHeader(line)
    else this.readPacket(line)
  }

  private readHeader(line: string): void {
    const [, field, index, value = ''] = /^#(\w+) (\d+): (.*)$/.exec(line) ?? []
    if (index === undefined) return
    const stream = (this.streams[Number(index)] ??= { mediaType: '', codec: '', timeBase: { numerator: 0, denominator: 1 }, width: 0, height: 0, pixelAspect: { numerator: 0, denominator: 1 } })
    if (field === 'tb') stream.timeBase = fraction(value, '/')
    else if (field === 'media_type') stream.mediaType = value
    else if (field === 'codec_id') stream.codec = value
    else if (field === 'sar') stream.pixelAspect = fraction(value, '/')
    else if (field === 'dimensions') ({ numerator: stream.width, denominator: stream.height } = fraction(value, 'x'))
  }

  private readPacket(line: string): void {
    const [stream, dts, pts, duration, byteLength, , flags] = line.split(',').map((field) => field.trim())
    if (byteLength === undefined) return
    this.take({
      stream: Number(stream),
      dts: Number(dts),
      ...(pts === NO_TIME ? {} : { pts: Number(pts) }),
      duration: Number(duration),
      byteLength: Number(byteLength),
      // The flags are left out where they are "key" and nothing else.
      isKey: flags?.startsWith('F=') ? (Number(flags.slice(2)) & KEY_FLAG) !== 0 : true,
    })
  }
}

function fraction(text: string, sign: string): { numerator: number; denominator: number } {
  const [numerator = 0, denominator = 1] = text.split(sign).map(Number)
  return { numerator, denominator }
}
