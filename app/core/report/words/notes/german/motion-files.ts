import { axisCalled, type MOTION_FILE_NOTES } from '../../../../notes/english/motion-files.ts'
import { n, plain } from './words.ts'

const WRONG = 'Schritte und Winkel gegen die Senkrechte sind dann falsch.'

export const GERMAN_MOTION_FILES: typeof MOTION_FILE_NOTES = {
  'up-axis-by-body': ({ file, axis, usual }) => `Oben ist in ${file} die Achse ${axisCalled(axis)}, nicht wie üblich ${axisCalled(usual)}: Die Datei sagt es nicht, aber wer darin ist, steht und geht so.`,
  'up-axis-by-plates': ({ file, axis, usual }) => `Oben ist in ${file} die Achse ${axisCalled(axis)}, nicht wie üblich ${axisCalled(usual)}: Die Datei sagt es nicht, aber ihre Kraftmessplatten liegen so.`,
  'up-axis-unsaid': ({ file, axis }) => `Nichts sagt, welche Achse von ${file} nach oben zeigt, und wer darin ist, zeigt es nicht: Angenommen ist ${axisCalled(axis)}. Ist es eine andere: ${WRONG}`,
  'up-axis-doubted': ({ file, axis, by, other, shownBy }) => `${by === 'person' ? `Es wurde angegeben, dass in ${file} die Achse ${axisCalled(axis)} oben ist` : by === 'plates' ? `Nach der Lage der Kraftmessplatten ist in ${file} die Achse ${axisCalled(axis)} oben` : `${file} gibt an, dass die Achse ${axisCalled(axis)} oben ist`}, aber ${shownBy === 'body' ? 'wer darin ist, steht und geht entlang' : 'nach der Lage der Kraftmessplatten ist es'} ${axisCalled(other)}. Trifft das zu: ${WRONG}`,
  'frames-missing': ({ file, stated, frames }) => `${file} gibt ${stated} Bilder an und hat ${frames}: Das Ende fehlt.`,
  'torn-row': ({ file }) => `Die letzte Zeile von ${file} ist abgerissen und ausgelassen.`,
  'uneven-times': ({ file, hz }) => `Die Zeilen von ${file} liegen in ungleichen Zeitabständen; die Winkel dazwischen sind geradlinig interpoliert, ${plain(hz)}-mal in der Sekunde.`,
  'unnamed-markers': ({ markers }) => `${n(markers, 'Marker hat', 'Marker haben')} keinen Namen und ${markers === 1 ? 'ist' : 'sind'} ausgelassen.`,
  'angles-in-degrees': ({ file, reach }) => `${file} sagt nicht, ob die Winkel in Grad oder Radiant sind; sie gelten als Grad, weil Gelenke bis ${plain(reach)} gehen, was in Radiant kein Gelenk tut.`,
  'angles-in-radians': ({ file, reach, moved }) => `${file} sagt nicht, ob die Winkel in Grad oder Radiant sind; sie gelten als Radiant, weil kein Gelenk über ${plain(reach)} hinausgeht und eines sich um ${plain(moved)} bewegt, was in Grad kaum eine Bewegung wäre.`,
  'angles-hardly-degrees': ({ file, reach }) => `${file} gibt Winkel in Grad an, aber kein Gelenk geht über ${plain(reach)} hinaus: Sind es Radiant, ist hier jeder 57-mal zu klein.`,
  'angles-no-radians': ({ file, reach }) => `${file} gibt Winkel in Radiant an, aber Gelenke gehen bis ${plain(reach)}, mehr als eine halbe Drehung: Sie gelten als Grad.`,
}
