import type { DATA_FILE_NOTES, PhotoEnd } from '../../../../notes/english/data-files.ts'
import { toldCount } from '../../../../told-count.ts'
import { toldMegabytes } from '../../../../told-megabytes.ts'
import { plain } from './words.ts'

const PHOTO_END: Readonly<Record<PhotoEnd, string>> = { jpeg: 'die Endmarke', png: 'der Block IEND' }

export const GERMAN_DATA_FILES: typeof DATA_FILE_NOTES = {
  'read-in-part': ({ bytes, of }) => `Nur die ersten ${toldMegabytes(bytes, ',')} MB von ${toldMegabytes(of, ',')} MB wurden hier gelesen; Anzahlen sind geschätzt.`,
  'records-uncounted': () => 'Die Datei ist zu groß, um ihre Datensätze hier zu zählen.',
  'trc-marker-count': ({ stated, markers }) => `NumMarkers gibt ${stated} an, die vierte Zeile nennt ${markers} Marker.`,
  'trc-frame-count': ({ stated, rows }) => `NumFrames gibt ${stated} an, die Datei enthält ${rows} Zeilen.`,
  'trc-columns': ({ columns, markers }) => `Die erste Zeile hat ${columns} Spalten; ${markers} Marker brauchen ${2 + 3 * markers}.`,
  'trc-broken-row': ({ line }) => `Zeile ${line} beginnt nicht mit einer Bildnummer und einer Zeit.`,
  'trc-units': ({ unit }) => (unit === '' ? 'Die Datei nennt keine Längeneinheit.' : `Die Längeneinheit ist „${unit}“, nicht m, cm oder mm.`),
  'trc-marker-twice': ({ marker }) => `Der Markername „${marker}“ kommt mehr als einmal vor.`,
  'trc-rate-disagrees': ({ stated, measured }) => `DataRate gibt ${plain(stated)} Hz an, die Zeitspalte ${measured === null ? 'läuft nicht weiter' : `läuft mit ${plain(measured)} Hz`}.`,
  'mot-row-count': ({ stated, rows }) => `nRows gibt ${stated} an, die Datei enthält ${rows} Zeilen.`,
  'mot-column-count': ({ stated, columns }) => `nColumns gibt ${stated} an, die Zeile der Bezeichnungen nennt ${columns} Spalten.`,
  'mot-no-time': ({ column }) => `Die erste Spalte heißt „${column}“, nicht „time“.`,
  'mot-angle-unit': () => 'Der Dateikopf sagt nicht, ob die Winkel in Grad oder Radiant sind.',
  'anc-channel-count': ({ stated, channels }) => `#Channels gibt ${stated} an, die Zeile „Name“ nennt ${channels}.`,
  'anc-mixed-rates': () => 'Die Kanäle haben verschiedene Abtastraten; die Zeilen folgen der höchsten.',
  'anc-cut-short': ({ stated, lastS }) => `Der Dateikopf kündigt ${plain(stated)} s an, der letzte Messwert liegt bei ${plain(lastS)} s.`,
  'forces-sample-count': ({ stated, rows }) => `NumberOfSamples gibt ${stated} an, die Datei enthält ${rows} Zeilen.`,
  'table-ragged': ({ line, columns }) => `Zeile ${line} hat nicht die ${toldCount(columns)} ${columns === 1 ? 'Spalte' : 'Spalten'} der ersten.`,
  'table-no-header': () => 'Die erste Zeile enthält Zahlen, daher haben die Spalten keine Namen.',
  'rr-implausible': ({ count, leastMs, mostMs, first }) => `${toldCount(count)} ${count === 1 ? 'Wert ist kein Abstand' : 'Werte sind keine Abstände'} zwischen Herzschlägen (${leastMs} bis ${mostMs} ms); der erste ist ${plain(first)}.`,
  'rr-not-a-number': ({ lines }) => `${toldCount(lines)} ${lines === 1 ? 'Zeile enthält' : 'Zeilen enthalten'} keine Zahl.`,
  'training-no-time': () => 'Kein Punkt der Strecke sagt, wann er aufgezeichnet wurde.',
  'photo-truncated': ({ format }) => `Das Ende des Fotos fehlt (es fehlt ${PHOTO_END[format]}): Sein unterer Teil kann grau sein.`,
}
