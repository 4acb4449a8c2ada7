import { axisCalled, type MOTION_FILE_NOTES } from '../../../../notes/english/motion-files.ts'
import { n, plain } from './words.ts'

const WRONG = 'les pas et les angles par rapport à la verticale sont faux.'

export const FRENCH_MOTION_FILES: typeof MOTION_FILE_NOTES = {
  'up-axis-by-body': ({ file, axis, usual }) => `Le haut de ${file} est l’axe ${axisCalled(axis)}, et non ${axisCalled(usual)} comme d’habitude : le fichier ne le dit pas, mais la personne s’y tient et y marche ainsi.`,
  'up-axis-by-plates': ({ file, axis, usual }) => `Le haut de ${file} est l’axe ${axisCalled(axis)}, et non ${axisCalled(usual)} comme d’habitude : le fichier ne le dit pas, mais ses plateformes de force sont placées ainsi.`,
  'up-axis-unsaid': ({ file, axis }) => `Rien ne dit quel axe de ${file} est vertical, et la personne ne le montre pas : ${axisCalled(axis)} est supposé. Si c’est un autre, ${WRONG}`,
  'up-axis-doubted': ({ file, axis, by, other, shownBy }) => `${by === 'person' ? `Il a été indiqué que le haut de ${file} est l’axe ${axisCalled(axis)}` : by === 'plates' ? `D’après ses plateformes de force, le haut de ${file} est l’axe ${axisCalled(axis)}` : `${file} indique que le haut est l’axe ${axisCalled(axis)}`}, mais ${shownBy === 'body' ? 'la personne s’y tient et y marche selon' : 'd’après ses plateformes de force, c’est'} ${axisCalled(other)} : si c’est le cas, ${WRONG}`,
  'frames-missing': ({ file, stated, frames }) => `${file} annonce ${stated} images et en a ${frames} : la fin manque.`,
  'torn-row': ({ file }) => `La dernière ligne de ${file} est tronquée et laissée de côté.`,
  'uneven-times': ({ file, hz }) => `Les lignes de ${file} sont à des intervalles de temps inégaux ; ses angles sont interpolés entre elles en ligne droite, ${plain(hz)} fois par seconde.`,
  'unnamed-markers': ({ markers }) => `${n(markers, 'marqueur n’a pas de nom et est laissé', 'marqueurs n’ont pas de nom et sont laissés')} de côté.`,
  'angles-in-degrees': ({ file, reach }) => `${file} ne dit pas si ses angles sont en degrés ou en radians ; ils sont pris pour des degrés, car des articulations vont jusqu’à ${plain(reach)}, ce qu’aucune ne fait en radians.`,
  'angles-in-radians': ({ file, reach, moved }) => `${file} ne dit pas si ses angles sont en degrés ou en radians ; ils sont pris pour des radians, car aucune articulation ne dépasse ${plain(reach)} et l’une bouge de ${plain(moved)}, ce qui en degrés ne serait guère un mouvement.`,
  'angles-hardly-degrees': ({ file, reach }) => `${file} indique des angles en degrés, mais aucune articulation ne dépasse ${plain(reach)} : si ce sont des radians, chacun est ici 57 fois trop petit.`,
  'angles-no-radians': ({ file, reach }) => `${file} indique des angles en radians, mais des articulations vont jusqu’à ${plain(reach)}, plus d’un demi-tour : ils sont pris pour des degrés.`,
}
