import { apartCalled, type CALIBRATION_FILE_NOTES, type LackedPart } from '../../../../notes/english/calibration-files.ts'
import { plain } from './words.ts'

const LACKED: Readonly<Record<LackedPart, readonly [part: string, consequence: string]>> = {
  'picture-size': ['Bildgröße', 'sie lässt sich nicht mit den Filmen vergleichen'],
  'image-size': ['Bildgröße', 'sie lässt sich nicht mit den Filmen vergleichen'],
  'focal-length': ['Brennweite', 'Punkte lassen sich nicht abbilden'],
  distortion: ['Verzeichnung des Objektivs', 'das Objektiv gilt als frei davon'],
  pose: ['Position und Ausrichtung', '3D braucht sie; Fotos oder angeklickte Punkte der Szene können sie ergeben'],
}

export const GERMAN_CALIBRATION_FILES: typeof CALIBRATION_FILE_NOTES = {
  'calibration-lacks': ({ part, cameras }) => `${cameras === null ? 'Bei keiner Kamera' : `Nicht bei ${cameras.join(', ')}`} angegeben: ${LACKED[part][0]}; ${LACKED[part][1]}.`,
  'calibration-principal-point': ({ camera, centrePx, sizePx }) => `${camera}: Die Bildmitte (${centrePx.join(', ')}) liegt außerhalb des Bildes${sizePx === null ? '' : ` (${sizePx.join(' × ')})`}.`,
  'calibration-camera-twice': ({ camera }) => `Die Kamera ${camera} ist mehr als einmal beschrieben.`,
  'calibration-distances': ({ metres, isUnitSaid }) => `Die Kameras stünden ${apartCalled(metres).replace('.', ',')} m auseinander${isUnitSaid ? '' : ', wenn die Längen Meter wären'}.`,
  'calibration-distortion-divided': () => 'Die Verzeichnung des Objektivs ist wahrscheinlich 64-mal zu schwach: Pose2Sim teilt die von Qualisys bei der Umwandlung durch 64.',
  'calibration-unit-of-board': () => 'Die Längen sind in der Einheit, in der das Kalibrierbrett gemessen wurde; die Datei gibt sie nicht an.',
  'calibration-unit-unsaid': () => 'Die Datei gibt nicht an, welche Einheit ihre Längen haben: Sie gelten als Meter.',
  'calibration-in-millimetres': ({ squareMm }) => `Die Längen gelten als Millimeter, wie FreeMoCap sie verlangt: Die Felder des Kalibrierbretts sind mit ${plain(squareMm)} mm angegeben.`,
  'calibration-marker-cameras': ({ cameras, of }) => `${cameras} von ${of} Kameras ${cameras === 1 ? 'sieht nur Marker und ist' : 'sehen nur Marker und sind'} ausgelassen.`,
  'calibration-view-turned': ({ cameras }) => `Qualisys Track Manager zeigt Bilder gedreht (${cameras.map(({ name, deg }) => `${name} um ${plain(deg)}°`).join(', ')}); die Kalibrierung gilt für die nicht gedrehten.`,
}
