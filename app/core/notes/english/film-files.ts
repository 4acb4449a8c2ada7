/** Of what is odd about one film: its times, its picture, and how it is stored. */

/** Of a frame by its place in the film, from 0. */
interface First {
  first: number
}

/** Named as programs name them. */
interface Coded {
  codec: string
  codecString: string | null
  container: string
}

const KEPT = 'A stand-in with the same frames at the same times is made; the original is kept.'

export const FILM_FILE_NOTES = {
  'repeated-times': ({ frames, first }: First & { frames: number }) => `${frames === 1 ? '1 frame has the same time as the frame before it' : `${frames} frames have the same time as the frame before them`}, so that they cannot be told apart by time. The first is frame ${first}.`,
  'no-key-frame': () => 'No frame is marked as one where decoding can start.',
  'variable-frame-rate': ({ leastMs, mostMs, gaps }: Record<'leastMs' | 'mostMs' | 'gaps', number>) => `The frame rate varies: frames are ${leastMs.toFixed(1)} to ${mostMs.toFixed(1)} ms apart.${gaps === 0 ? '' : ` ${gaps === 1 ? '1 gap is' : `${gaps} gaps are`} long enough for a lost frame.`}`,
  rotated: ({ deg }: { deg: number }) => `The film was taken with the camera turned and is shown turned by ${deg}° clockwise.`,
  'pixel-aspect': ({ pixel, shown }: Record<'pixel' | 'shown', readonly [number, number]>) => `Pixels are not square (${pixel.join(':')}); the film is shown stretched to ${shown.join(' × ')}.`,
  interlaced: () => 'The film is interlaced: every frame holds two moments, line by line. Fast limbs show combs.',
  'high-dynamic-range': ({ transfer }: { transfer: string }) => `The film is in high dynamic range (${transfer}); colours look pale on an ordinary screen.`,
  'stand-in-maybe': ({ codec }: Pick<Coded, 'codec'>) => `Whether a window can play ${codec} depends on this computer. Where it cannot, a stand-in is made; the original is kept.`,
  'stand-in-needed': ({ codec, codecString, container }: Coded) => `A window cannot play this file (${codec}${codecString === null ? '' : `, ${codecString}`}, in ${container}) frame by frame. ${KEPT}`,
  'stand-in-of-cut': () => `The film was cut without coding it anew, and begins at a picture that a window cannot start from. ${KEPT}`,
  'several-edits': ({ pieces }: { pieces: number }) => `An edit list puts ${pieces} pieces of the film together.`,
  'edit-rate': () => 'An edit list asks for slow or fast motion. Frames keep the times at which they were filmed.',
  'edit-list-trims': ({ hidden, of }: Record<'hidden' | 'of', number>) => `An edit list hides ${hidden} of ${of} frames; they are not counted here.`,
  'several-video-tracks': ({ tracks }: { tracks: number }) => `The file holds ${tracks} video tracks; the first is used.`,
  mirrored: () => 'The file asks to be shown mirrored.',
  'frames-undecodable': ({ frames, of, first, timeS }: First & Record<'frames' | 'of' | 'timeS', number>) => `Of ${of} frames ${frames} cannot be decoded. The first is frame ${first}, at ${timeS.toFixed(3)} s.`,
  'packets-undecodable': ({ packets, lost }: Record<'packets' | 'lost', number>) => `The file has ${packets} packets, of which ${lost} gave no frame; the ${packets - lost} frames that did are counted.`,
  'decoding-not-checked': () => 'Whether every frame can be decoded was not checked, because no ffmpeg was found.',
  'decode-order-unknown': () => 'This container does not say when each frame is shown. The times are those of the decoder; sizes and storage order of the frames are not known.',
}
