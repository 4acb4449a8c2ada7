import type { PLATE_NOTES, Teachers } from '../../../../notes/english/plates.ts'
import { EVENT, number, n as count } from './words.ts'

const teachersCalled = ({ from, people }: Teachers): string => (from === 'trial' ? 'las plataformas de fuerza de esta prueba' : from === 'lab' ? `las plataformas de fuerza de ${people} personas de este laboratorio` : 'los caminantes simulados del laboratorio de ejemplo')

export const SPANISH_PLATES: typeof PLATE_NOTES = {
  'steps-put-right': ({ teachers, offsets }) => `Los pasos se determinan por el movimiento de los pies. Según ${teachersCalled(teachers)}, se corrigieron: ${offsets.map(({ kind, byMs, sdMs, clockMs, n }) => `${EVENT[kind]}s en ${byMs} ms (DE ${sdMs} ms${clockMs === null ? '' : `, error estándar de su reloj ${clockMs} ms`}, ${count(n, 'evento')})`).join(', ')}.`,
  'plates-check': ({ isChosen, kinds }) => {
    const why = isChosen ? 'en sus condiciones se eligió que lo haga el movimiento' : 'están en un archivo propio, cuyo reloj no es el del movimiento, y nadie ha indicado que deban hacerlo'
    const held = kinds.map(({ kind, lateMs, isEarly, sdMs, n }) => `los ${EVENT[kind]}s están ${lateMs} ms demasiado ${isEarly ? 'pronto' : 'tarde'} (DE ${sdMs} ms, ${count(n, 'paso')})`)
    return `Las plataformas de fuerza de esta prueba no determinan sus pasos: ${why}.${held.length === 0 ? '' : ` Comparados con ellas, ${held.join(', ')}.`}`
  },
  'plates-unused': () => 'Ningún paso se determinó por una plataforma de fuerza: ninguna la pisó un solo pie, desde su contacto o hasta su despegue.',
  'plates-clock': ({ file }) => `${file} no determina ningún paso: nadie ha indicado dónde está el reloj de sus fuerzas en el de la sesión, y unas plataformas desfasadas 50 ms falsearían en 50 ms.`,
  'plates-elsewhere': ({ plates, movement }) => `Las plataformas de fuerza no determinan ningún paso: según el reloj indicado registraron de ${number(plates.fromS, 1)} a ${number(plates.toS, 1)} s, y el movimiento va de ${number(movement.fromS, 1)} a ${number(movement.toS, 1)} s.`,
  'plates-disagree-feet': ({ besideCm, lagMs, isEarlier, thereCm }) => `Las plataformas de fuerza no concuerdan con los pies y no se usaron: se cargan a ${besideCm} cm de los pies que estarían sobre ellas, y medio ciclo ${isEarlier ? 'antes' : 'después'} (${lagMs} ms) los otros están a ${thereCm} cm de allí: según el reloj indicado, cada paso sería el del otro pie.`,
  'plates-disagree': ({ pressesBeside, clock }) =>
    `Las plataformas de fuerza no concuerdan con los pies y no se usaron: ${pressesBeside === null ? 'sitúan todos los contactos y todos los despegues igualmente demasiado pronto o demasiado tarde' : `de ${pressesBeside} pisadas de un pie, casi ninguna estaba bajo un solo pie`}.${clock === null ? '' : ` Por las aceleraciones del cuerpo, empiezan unos ${clock.byMs} ms ${clock.isEarlier ? 'antes' : 'después'} de lo indicado.`}`,
}
