import type { Assumed, EVENT_NOTES } from '../../../../notes/english/events.ts'
import { and, EVENT, eventCalled, M, NEEDED, number, partCalled, plain, TOLD_BY } from './words.ts'

function assumed(one: Assumed): string {
  switch (one.why) {
    case 'manual': return `en los puestos a mano, una imagen y al menos ${plain(one.leastMs)} ms`
    case 'manual-in-cycle': return 'en los puestos a mano, una imagen más o menos'
    case 'vendor': return `en los del autor del archivo, al menos ${plain(one.leastMs)} ms`
    case 'vendor-in-cycle': return 'en los del autor del archivo, una imagen más o menos'
    case 'lab': return 'en los corregidos según las plataformas de fuerza del laboratorio, que esta persona se parece a las que pasaron por ellas y que la mitad del resto es común a todos los pasos de un mismo pie'
    case 'usual': return `en los corregidos según los valores habituales, que las personas se parecen a los caminantes simulados con un margen de ${one.leastMs === one.mostMs ? '' : `${one.leastMs} a `}${one.mostMs} ms`
  }
}

export const SPANISH_EVENTS: typeof EVENT_NOTES = {
  'no-steps': () => 'No se encontró ningún paso, por lo que no hay ciclos ni parámetros.',
  'no-feet-in-angles': () => 'Los ángulos articulares no muestran los pies, por lo que en ellos no se encuentra ningún paso: habrá ciclos y parámetros cuando alguien haya puesto los pasos o los determinen plataformas de fuerza.',
  'no-feet': ({ missing }) => `En el archivo faltan marcadores para ${and(missing.map(partCalled))}, por lo que no se pueden encontrar sus pasos.`,
  'parts-missing': ({ missing }) => `En el archivo faltan marcadores para ${and(missing.map(partCalled))}: lo que depende de ello no se indica.`,
  'feet-too-short': () => 'La prueba dura menos de medio segundo, por lo que no se pueden encontrar pasos.',
  'walks-backwards': () => 'Es una marcha hacia atrás: los pies retroceden mientras están levantados. Determinar los pasos por el movimiento de los pies solo está comprobado en la marcha hacia delante, por lo que así no se determina ninguno; las plataformas de fuerza determinan los suyos, y los pasos se pueden poner a mano.',
  'run-uncorrected': () => 'Los pasos son aquí los de una carrera. Los marcadores por sí solos muestran el contacto de un pie que corre más largo de lo que es, por lo que no se puede decir cuánto tiempo está apoyado ni en el aire.',
  'events-out-of-order': ({ later, earlier }) => `El ${eventCalled(later)} viene después del ${eventCalled(earlier)}: ningún pie estaría en el suelo, aunque esto es una marcha.`,
  'events-too-close': ({ before, afterS, apartMs }) => `Entre el ${eventCalled(before)} y el siguiente a los ${number(afterS, 2)} s solo hay ${apartMs} ms.`,
  'event-missing': ({ before, afterS }) => `Entre el ${eventCalled(before)} y el siguiente a los ${number(afterS, 2)} s no hay ningún ${EVENT[before.kind === 'foot-strike' ? 'foot-off' : 'foot-strike']}.`,
  'edited-event-gone': ({ event, edit }) => `El ${eventCalled(event)}, que se había ${edit === 'move' ? 'movido' : 'cambiado'}, ya no se encuentra; lo que se hizo con él se mantiene.`,
  'events-by': ({ count, kind, side, source, passedOver }) => `${count} ${EVENT[kind]}${count === 1 ? '' : 's'} del pie ${M[side]} se ${count === 1 ? 'determinó' : 'determinaron'} por ${TOLD_BY[source]}: ${passedOver.map((one) => `${TOLD_BY[one.source]} no sirvió donde falta alguno de estos puntos: ${and(one.needs.map((part) => NEEDED[part](side)))}`).join('; ')}.`,
  'foot-not-seen': ({ kind, side }) => `Los ${EVENT[kind]}s del pie ${M[side]} no se pueden encontrar: ${kind === 'foot-strike' ? 'el talón nunca se ve' : 'los dedos nunca se ven'} durante medio segundo.`,
  'not-heel-first': ({ feet, heelFirstDeg }) =>
    `En el contacto, ${feet.map(({ side, angleDeg }) => `la planta del pie ${M[side]} se ve a ${number(angleDeg, 0)}° de su posición en apoyo`).join(', ')}: dedos levantados más de ${heelFirstDeg}° significan contacto con el talón. De este se conoce mejor la determinación de los pasos por el movimiento de los pies; si no, el contacto puede hallarse demasiado pronto y el despegue demasiado tarde, lo que alarga el apoyo y acorta la oscilación. Por eso la incertidumbre indicada aquí es mayor.`,
  'events-assumed': ({ assumptions }) => `La precisión de los eventos es supuesta: ${assumptions.map(assumed).join('; ')}. De ella dependen los intervalos de los parámetros y de los ángulos en los eventos.`,
}
