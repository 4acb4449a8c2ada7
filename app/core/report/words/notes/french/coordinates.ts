import type { COORDINATE_NOTES } from '../../../../notes/english/coordinates.ts'
import { REPORT_FRENCH } from '../../french.ts'
import { number } from './words.ts'

const { angles } = REPORT_FRENCH

interface Names {
  names: readonly string[]
  more: number
}
interface Reach {
  leastDeg: number
  mostDeg: number
}

const listed = ({ names, more }: Names): string => `${names.join(', ')}${more > 0 ? ` et ${more} de plus` : ''}`
const reach = ({ leastDeg, mostDeg }: Reach) => `de ${number(leastDeg, 0)}° à ${number(mostDeg, 0)}°`

export const FRENCH_COORDINATES: typeof COORDINATE_NOTES = {
  'angles-read': ({ file, both, left, right }) => {
    const parts = [['', both], ['à gauche seulement ', left], ['à droite seulement ', right]] as const
    return `Lu dans ${file}, dans chacune de ses images : ${parts.flatMap(([whose, known]) => (known.length === 0 ? [] : [`${whose}${known.map((angle) => angles[angle].toLowerCase()).join(', ')}`])).join(' ; ')}.`
  },
  'pelvis-order': ({ file, order }) => `${file} donne les rotations du bassin dans l’ordre ${order} : on ne sait pas dans quel ordre elles se suivent dans son modèle ; bassin, tronc et cuisses par rapport à la pièce ne sont donc pas indiqués.`,
  'pelvis-too-fast': ({ file }) => `D’après pelvis_tx et pelvis_tz de ${file}, la personne serait plus rapide que quiconque : ils ne sont pas en mètres et sont laissés de côté.`,
  'lengths-by-pelvis': () => 'Aucun pied n’est connu : les cycles sont aussi longs, et aussi rapides, que le bassin avance de contact en contact, et les longueurs de pas ne sont pas indiquées.',
  'knees-way-unknown': ({ file, ...of }) => `La flexion du genou n’est pas indiquée : les genoux de ${file} vont ${reach(of)}, ce qui ne montre pas si la flexion compte vers le haut ou vers le bas dans son modèle, et le fichier ne le dit pas.`,
  'knees-way': ({ file, isUp, ...of }) => `Les genoux de ${file} vont ${reach(of)} : la flexion compte ${isUp ? 'vers le haut, comme dans les modèles de Rajagopal et d’OpenCap, et ils sont pris tels quels' : 'vers le bas, comme dans les modèles gait2354 et gait2392 ; ils sont donc inversés'}.`,
  'way-by-pelvis': ({ file, isSideways }) => `${isSideways ? `La personne de ${file} regarde de côté par rapport à son chemin` : `${file} ne montre pas où va la personne`} ; son chemin est donc supposé être là où le bassin est tourné dans l’ensemble : une rotation constante d’un côté n’apparaît pas dans sa rotation.`,
  'way-turns': ({ file }) => `La personne de ${file} tourne : son chemin est suivi plus lentement que les pas, et une partie de la rotation du bassin et du tronc dans des cycles lents peut lui être attribuée.`,
  'coordinates-locked': ({ file, ...of }) => `Nulle part dans ${file} ${of.names.length + of.more === 1 ? 'cette coordonnée ne bouge' : 'ces coordonnées ne bougent'} : ${listed(of)}. Ce qu’un modèle bloque n’est pas une mesure, et les angles correspondants ne sont pas indiqués.`,
  'columns-unread': ({ file, ...of }) => `De ${file}, ${of.names.length + of.more === 1 ? '1 colonne ne donne' : `${of.names.length + of.more} colonnes ne donnent`} aucun angle : ${listed(of)}.`,
}
