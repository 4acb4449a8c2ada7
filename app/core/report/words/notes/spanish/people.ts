import type { PEOPLE_NOTES } from '../../../../notes/english/people.ts'
import { and, number } from './words.ts'

const NAME = { norm: 'norma', cohort: 'cohorte' } as const

export const SPANISH_PEOPLE: typeof PEOPLE_NOTES = {
  'gate-ages-unsaid': ({ kind }) => `Nadie ha indicado qué edad tienen las personas de la ${NAME[kind]}.`,
  'gate-age-unsaid': ({ kind, ages }) => `Las personas de la ${NAME[kind]} tienen de ${ages.from} a ${ages.to} años, y nadie ha indicado la edad de la persona de hoy.`,
  'gate-age': ({ kind, ages, age }) => `Las personas de la ${NAME[kind]} tienen de ${ages.from} a ${ages.to} años, la de hoy ${age}.`,
  'gate-one-person': ({ kind }) => `La ${NAME[kind]} es de una sola persona: con ella no se sabe cuánto difieren las personas.`,
  'gate-member': ({ kind, n }) => `La persona de hoy es una de las ${n} de la ${NAME[kind]} y no se puede excluir: media y dispersión son también las suyas, por lo que se pasaría por alto lo que difiere.`,
  'member-left-out': ({ kind, n, all, ofAll, isSpeedOfOthers }) => {
    const known = [...(ofAll.ages ? [`las edades (${ofAll.ages.from} a ${ofAll.ages.to} años)`] : []), ...(ofAll.isSpeed ? ['la velocidad'] : [])]
    const rest = known.length === 0 ? '' : `; de ${and(known)} solo se conoce el conjunto de las ${all}, incluida la persona de hoy`
    return `La persona de hoy es una de las personas de la ${NAME[kind]} y aquí está excluida: media, dispersión y banda son las de las otras ${n}${isSpeedOfOthers ? ', y también la velocidad' : ''}${rest}.`
  },
  'leg-of-skeleton': ({ legM }) => `La longitud de pierna es la del esqueleto (${number(legM, 2)} m de la cadera al tobillo), no medida.`,
  'norm-unchecked': () => 'No todo lo que esta norma dice de sus personas, velocidades y método se comprobó en la publicación: su página, en References, dice qué no.',
  'cohort-ages-unsaid': ({ unsaid, all }) => `No se sabe qué edad ${unsaid === 1 ? 'tiene' : 'tienen'} ${unsaid} de estas ${all} personas; las edades son las de las otras.`,
  'shape-only': ({ name }) => `Con ${name} solo puede compararse la forma.`,
  'no-verdict': ({ name }) => `Frente a ${name} no hay juicio:`,
  'only-means-published': () => 'solo se publicaron la media y la desviación estándar en cada punto del ciclo. Para saber qué anchura ha de tener una banda para contener curvas enteras hacen falta las curvas de cada niño, por lo que no hay ni banda ni juicio.',
  'too-few-people': ({ n, least, isWithoutOwn }) => `${isWithoutOwn ? 'sin la persona de hoy, ' : ''}${n} personas son muy pocas; una banda y un juicio requieren ${least}.`,
  'reference-gone': ({ isOwn }) => `La referencia que se había elegido para esta prueba ya no está; se compara con ${isOwn ? 'sesiones anteriores' : 'la que se midió de modo más parecido'}.`,
  'cohort-stale': () => 'La cohorte no está al día.',
  'cohort-stale-version': () => 'Otra versión de Stridescope calculó los ángulos y ciclos de sus personas.',
  'cohort-stale-plates': () => 'Las plataformas de fuerza de este laboratorio dicen ahora otra cosa de cuánto se adelantan o retrasan los pasos hallados.',
  'cohort-make-again': () => 'Hágala de nuevo con las mismas sesiones.',
  'cohort-remove': () => 'Elimínela y hágala de nuevo con las mismas sesiones.',
  'cohort-ask': () => 'Pida a quienes la hicieron que la hagan de nuevo.',
}
