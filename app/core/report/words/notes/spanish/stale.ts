import type { STALE_NOTES } from '../../../../notes/english/stale.ts'

export const SPANISH_STALE: typeof STALE_NOTES = {
  'stale-movement': () => 'El movimiento es ahora otro.',
  'stale-version': () => 'La calculó una versión anterior de Stridescope.',
  'stale-standing': () => 'La prueba de pie de la sesión se ha añadido, quitado o cambiado.',
  'stale-belt': () => 'La cinta iba a otra velocidad, según se indica ahora.',
  'stale-plates': () => 'Las plataformas de fuerza, o lo que determina los pasos, son ahora otros.',
  'stale-model': () => 'Sus puntos son de otro modelo o juego de marcadores, según se indica ahora.',
  'stale-up': () => 'Otro eje de su archivo apunta hacia arriba, según se indica ahora.',
  'stale-gait': () => 'Debe ser de otro modo de andar.',
  'stale-events': () => 'Se han cambiado eventos o ciclos.',
  'stale-stated': () => 'Lo que se indica de la prueba o de la persona es ahora otra cosa.',
  'stale-chosen': () => 'Se ha elegido otra referencia.',
  'stale-references': () => 'Se han añadido, quitado o cambiado normas o cohortes.',
  'stale-earlier': () => 'Se han añadido, quitado o cambiado sesiones anteriores.',
  'stale-lab-plates': () => 'Las plataformas de fuerza de este laboratorio dicen ahora otra cosa de cuánto se adelantan o retrasan los pasos hallados.',
  'stale-untried': () => 'No se ha comprobado si sus hallazgos se mantienen.',
}
