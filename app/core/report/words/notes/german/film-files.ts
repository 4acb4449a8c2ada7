import type { FILM_FILE_NOTES } from '../../../../notes/english/film-files.ts'
import { number } from './words.ts'

const KEPT = 'Ein Ersatz mit denselben Bildern zu denselben Zeiten wird angelegt; das Original bleibt erhalten.'

const codecCalled = (codec: string): string => (codec === 'uncompressed' ? 'unkomprimiert' : codec)

export const GERMAN_FILM_FILES: typeof FILM_FILE_NOTES = {
  'repeated-times': ({ frames, first }) => `${frames === 1 ? '1 Bild hat' : `${frames} Bilder haben`} dieselbe Zeit wie das Bild davor und ${frames === 1 ? 'ist' : 'sind'} nach der Zeit nicht davon zu unterscheiden. Das erste ist Bild ${first}.`,
  'no-key-frame': () => 'Kein Bild ist als eines gekennzeichnet, bei dem das Dekodieren beginnen kann.',
  'variable-frame-rate': ({ leastMs, mostMs, gaps }) => `Die Bildrate schwankt: Zwischen Bildern liegen ${number(leastMs, 1)} bis ${number(mostMs, 1)} ms.${gaps === 0 ? '' : ` ${gaps === 1 ? '1 Lücke ist' : `${gaps} Lücken sind`} lang genug für ein verlorenes Bild.`}`,
  rotated: ({ deg }) => `Der Film wurde mit gedrehter Kamera aufgenommen und wird um ${deg}° im Uhrzeigersinn gedreht gezeigt.`,
  'pixel-aspect': ({ pixel, shown }) => `Die Pixel sind nicht quadratisch (${pixel.join(':')}); der Film wird auf ${shown.join(' × ')} gestreckt gezeigt.`,
  interlaced: () => 'Der Film ist im Zeilensprung aufgenommen: Jedes Bild enthält zeilenweise zwei Zeitpunkte. Schnelle Gliedmaßen zeigen Kämme.',
  'high-dynamic-range': ({ transfer }) => `Der Film hat einen hohen Dynamikumfang (${transfer}); auf einem gewöhnlichen Bildschirm wirken die Farben blass.`,
  'stand-in-maybe': ({ codec }) => `Ob ein Fenster ${codecCalled(codec)} abspielen kann, hängt von diesem Computer ab. Wo nicht, wird ein Ersatz angelegt; das Original bleibt erhalten.`,
  'stand-in-needed': ({ codec, codecString, container }) => `Ein Fenster kann diese Datei (${codecCalled(codec)}${codecString === null ? '' : `, ${codecString}`}, in ${container}) nicht Bild für Bild abspielen. ${KEPT}`,
  'stand-in-of-cut': () => `Der Film wurde geschnitten, ohne ihn neu zu kodieren, und beginnt bei einem Bild, mit dem ein Fenster nicht anfangen kann. ${KEPT}`,
  'several-edits': ({ pieces }) => `Eine Schnittliste setzt ${pieces} Teile des Films zusammen.`,
  'edit-rate': () => 'Eine Schnittliste verlangt Zeitlupe oder Zeitraffer. Die Bilder behalten die Zeiten, zu denen sie aufgenommen wurden.',
  'edit-list-trims': ({ hidden, of }) => `Eine Schnittliste blendet ${hidden} von ${of} Bildern aus; sie sind hier nicht gezählt.`,
  'several-video-tracks': ({ tracks }) => `Die Datei enthält ${tracks} Videospuren; die erste wird verwendet.`,
  mirrored: () => 'Die Datei verlangt, gespiegelt gezeigt zu werden.',
  'frames-undecodable': ({ frames, of, first, timeS }) => `Von ${of} Bildern ${frames === 1 ? 'lässt sich' : 'lassen sich'} ${frames} nicht dekodieren. Das erste ist Bild ${first}, bei ${number(timeS, 3)} s.`,
  'packets-undecodable': ({ packets, lost }) => `Die Datei hat ${packets} Pakete, von denen ${lost} kein Bild ${lost === 1 ? 'ergab' : 'ergaben'}; gezählt sind die ${packets - lost} Bilder der übrigen.`,
  'decoding-not-checked': () => 'Ob sich jedes Bild dekodieren lässt, wurde nicht geprüft, weil kein ffmpeg gefunden wurde.',
  'decode-order-unknown': () => 'Dieser Container sagt nicht, wann jedes Bild gezeigt wird. Die Zeiten sind die des Decoders; Größe und Speicherfolge der Bilder sind nicht bekannt.',
}
