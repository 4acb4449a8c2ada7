import type { STRIDE_NOTES } from '../../../../notes/english/strides.ts'
import { M, n, number, plain } from './words.ts'

const OF_GAIT = { walk: 'de marcha', run: 'de carrera' } as const
const GAIT = { walk: 'la marcha', run: 'la carrera' } as const

export const SPANISH_STRIDES: typeof STRIDE_NOTES = {
  'stride-turns': ({ turnDeg }) => `un giro de ${number(turnDeg, 0)}°`,
  'stride-between-gaits': () => 'entre la marcha y la carrera',
  'stride-of-other-gait': ({ gait, n: count, counts }) => `un ciclo ${OF_GAIT[gait]}: las medias son las de los ${count} ciclos ${OF_GAIT[counts]}`,
  'stride-out-of-rhythm': ({ tookS, usualS, isLong }) => `dura ${number(tookS, 2)} s, los otros ${number(usualS, 2)} s, como si ${isLong ? 'faltara un contacto' : 'hubiera un contacto de más'}`,
  'no-whole-stride': ({ events }) => `De pasos hay ${n(events, 'evento')}, pero ningún ciclo entero del contacto de un pie al siguiente: no hay ciclos ni parámetros.`,
  'all-strides-left-out': () => 'Todos los ciclos están excluidos, por lo que no hay medias ni parámetros.',
  'two-gaits': ({ walks, runs, counts, isChosen }) => `Aquí se camina y se corre: de los ciclos de ambos lados, ${walks} son de marcha y ${runs} de carrera, con fase de vuelo. Son dos modos de andar, de los que no hay una media común: parámetros, curvas y hallazgos son solo los de ${GAIT[counts]}, ${isChosen ? 'como se eligió' : 'de la que hay más'}.`,
  'gait-not-there': ({ counts }) => `Las medias debían ser las de ${GAIT[counts]}, pero ningún ciclo aquí es ${OF_GAIT[counts]}: son de lo que hay.`,
  'gait-not-apart': ({ walks, runs, counts, fewest }) => {
    const [others, other] = counts === 'run' ? [walks, OF_GAIT.walk] : [runs, OF_GAIT.run]
    return `Las medias debían ser las de ${GAIT[counts]}, pero de los ciclos de ambos lados ${walks} ${walks === 1 ? 'es' : 'son'} de marcha y ${runs} de carrera: menos de ${fewest} no se distinguen de un tropiezo, por lo que ${others === 1 ? `el ${other} también está` : `los ${other} también están`} en las medias.`
  },
  'toes-under-floor': ({ side, lowerMm }) => `El marcador de los dedos del pie ${M[side]} oscila ${lowerMm} mm más bajo de lo que estaba en apoyo: el suelo no está nivelado en estas coordenadas, o el marcador no está donde se supone. La altura de los dedos sobre el suelo no se indica para este pie.`,
  'no-treadmill': ({ beltMps, roomMps }) => `Se indicó una velocidad de cinta (${plain(beltMps)} m/s), pero quien se ve aquí se mueve por la sala a ${number(roomMps, 1)} m/s: no era una cinta, o los marcadores se movieron con la persona. Longitudes y velocidades de los pasos no se indican.`,
  'belt-unsaid': () => 'Nadie indicó a qué velocidad iba la cinta, por lo que no se conocen longitudes ni velocidades de los pasos.',
  'normalised-cycle': () => 'Ambos pies contactan en la primera imagen y en la última, y nunca más: es un ciclo de cada lado, llevado a la misma longitud, y no un registro en el tiempo. Sus segundos no lo son; por eso la posición de los pasos se da en porcentaje del ciclo, y no se indican tiempos, cadencia, longitudes ni velocidades: solo ángulos a lo largo del ciclo y porcentajes de este.',
}
