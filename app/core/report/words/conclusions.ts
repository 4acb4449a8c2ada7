/** Each in one sentence, for whoever reads the report, and for the person whom it is about. */
import type { Conclusion } from '../conclusion.ts'

type Told = Readonly<Record<Conclusion, { report: string; person: string }>>

export const CONCLUSION_WORDS: Readonly<Record<'en' | 'de' | 'fr' | 'es', Told>> = {
  en: {
    'no-reference': { report: 'There is nothing yet that this gait can be held against: it is described, not judged.', person: 'There is nothing yet to compare your movement with: this page describes it.' },
    'shape-only': { report: 'Only the shape of the reference can be compared, so no number is judged.', person: 'Your movement could not be compared in numbers this time.' },
    'not-judged': { report: 'There is too little data to say what differs by more than chance.', person: 'There is not enough data yet to say what has changed.' },
    'all-dismissed': { report: 'What was found has been dismissed by somebody: see Decisions.', person: 'What the measurement found, somebody who knows it has set aside.' },
    'nothing-between-sessions': { report: 'Nothing differs by more than the usual variation of this measurement.', person: 'Nothing stood out: the movement was within what is usual for this measurement.' },
    'nothing-among-people': { report: 'Nothing lies beyond what is usual among the people it is held against.', person: 'Nothing stood out: the movement was within what is usual among the people it was compared with.' },
  },
  de: {
    'no-reference': { report: 'Es gibt noch nichts, womit dieser Gang verglichen werden kann: Er wird beschrieben, nicht beurteilt.', person: 'Es gibt noch nichts, womit Ihre Bewegung verglichen werden kann: Diese Seite beschreibt sie.' },
    'shape-only': { report: 'Nur die Form des Vergleichs ist aussagekräftig, daher wird keine Zahl beurteilt.', person: 'Ihre Bewegung konnte diesmal nicht in Zahlen verglichen werden.' },
    'not-judged': { report: 'Es gibt zu wenig Daten, um zu sagen, was um mehr als Zufall abweicht.', person: 'Es gibt noch zu wenig Daten, um zu sagen, was sich verändert hat.' },
    'all-dismissed': { report: 'Was gefunden wurde, hat jemand verworfen: siehe Entscheidungen.', person: 'Was die Messung fand, hat eine fachkundige Person nicht weiter verfolgt.' },
    'nothing-between-sessions': { report: 'Nichts weicht um mehr ab als die übliche Schwankung dieser Messung.', person: 'Nichts ist aufgefallen: Die Bewegung lag im üblichen Bereich dieser Messung.' },
    'nothing-among-people': { report: 'Nichts liegt außerhalb dessen, was bei den Vergleichspersonen üblich ist.', person: 'Nichts ist aufgefallen: Die Bewegung lag in dem Bereich, der bei den Vergleichspersonen üblich ist.' },
  },
  fr: {
    'no-reference': { report: 'Il n’y a encore rien à quoi comparer cette marche : elle est décrite, non jugée.', person: 'Il n’y a encore rien à quoi comparer votre mouvement : cette page le décrit.' },
    'shape-only': { report: 'Seule la forme de la référence peut être comparée ; aucun nombre n’est jugé.', person: 'Votre mouvement n’a pas pu être comparé en chiffres cette fois-ci.' },
    'not-judged': { report: 'Il y a trop peu de données pour dire ce qui diffère de plus que le hasard.', person: 'Il n’y a pas encore assez de données pour dire ce qui a changé.' },
    'all-dismissed': { report: 'Ce qui a été trouvé a été écarté par quelqu’un : voir Décisions.', person: 'Ce que la mesure a trouvé, une personne compétente l’a écarté.' },
    'nothing-between-sessions': { report: 'Rien ne diffère de plus que la variation habituelle de cette mesure.', person: 'Rien ne ressort : le mouvement était dans l’habituel de cette mesure.' },
    'nothing-among-people': { report: 'Rien ne sort de l’habituel des personnes auxquelles elle est comparée.', person: 'Rien ne ressort : le mouvement était dans l’habituel des personnes auxquelles il a été comparé.' },
  },
  es: {
    'no-reference': { report: 'Aún no hay nada con lo que comparar esta marcha: se describe, no se juzga.', person: 'Aún no hay nada con lo que comparar su movimiento: esta página lo describe.' },
    'shape-only': { report: 'Solo puede compararse la forma de la referencia; no se juzga ningún número.', person: 'Esta vez su movimiento no pudo compararse en números.' },
    'not-judged': { report: 'Hay muy pocos datos para decir qué difiere en más que el azar.', person: 'Aún no hay datos suficientes para decir qué ha cambiado.' },
    'all-dismissed': { report: 'Lo que se encontró fue descartado por alguien: véanse las Decisiones.', person: 'Lo que encontró la medición, una persona entendida lo ha descartado.' },
    'nothing-between-sessions': { report: 'Nada difiere en más que la variación habitual de esta medición.', person: 'Nada destacó: el movimiento estuvo dentro de lo habitual de esta medición.' },
    'nothing-among-people': { report: 'Nada queda fuera de lo habitual entre las personas con las que se compara.', person: 'Nada destacó: el movimiento estuvo dentro de lo habitual entre las personas con las que se comparó.' },
  },
}
