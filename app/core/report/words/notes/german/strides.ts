import type { STRIDE_NOTES } from '../../../../notes/english/strides.ts'
import { n, number, plain, SIDE } from './words.ts'

const GAIT = { walk: 'Gehen', run: 'Laufen' } as const
const OF_GAIT = { walk: 'des Gehens', run: 'des Laufens' } as const

export const GERMAN_STRIDES: typeof STRIDE_NOTES = {
  'stride-turns': ({ turnDeg }) => `eine Drehung um ${number(turnDeg, 0)}°`,
  'stride-between-gaits': () => 'zwischen Gehen und Laufen',
  'stride-of-other-gait': ({ gait, n: count, counts }) => `ein Gangzyklus ${OF_GAIT[gait]}: Die Mittelwerte sind die der ${count} Gangzyklen ${OF_GAIT[counts]}`,
  'stride-out-of-rhythm': ({ tookS, usualS, isLong }) => `er dauert ${number(tookS, 2)} s, andere ${number(usualS, 2)} s, als ${isLong ? 'fehlte ein Aufsetzen' : 'wäre ein Aufsetzen zu viel'}`,
  'no-whole-stride': ({ events }) => `Von Schritten gibt es ${n(events, 'Ereignis', 'Ereignisse')}, aber keinen ganzen Gangzyklus vom Aufsetzen eines Fußes bis zu seinem nächsten: Es gibt weder Gangzyklen noch Parameter.`,
  'all-strides-left-out': () => 'Alle Gangzyklen sind ausgelassen, daher gibt es weder Mittelwerte noch Parameter.',
  'two-gaits': ({ walks, runs, counts, isChosen }) => `Hier wird gegangen und gelaufen: Von den Gangzyklen beider Seiten sind ${walks} Gehen und ${runs} Laufen mit Flugphase. Das sind zwei Gangarten, über die es kein gemeinsames Mittel gibt: Parameter, Kurven und Befunde sind allein die ${OF_GAIT[counts]}, ${isChosen ? 'wie gewählt' : 'von dem es mehr gibt'}.`,
  'gait-not-there': ({ counts }) => `Die Mittelwerte sollten die ${OF_GAIT[counts]} sein, aber kein Gangzyklus hier ist ${GAIT[counts]}: Sie sind von dem, was da ist.`,
  'gait-not-apart': ({ walks, runs, counts, fewest }) => {
    const [others, other] = counts === 'run' ? [walks, GAIT.walk] : [runs, GAIT.run]
    return `Die Mittelwerte sollten die ${OF_GAIT[counts]} sein, aber von den Gangzyklen beider Seiten ${walks === 1 ? 'ist' : 'sind'} ${walks} Gehen und ${runs} Laufen: Weniger als ${fewest} sind nicht von einem Stolpern zu unterscheiden, daher ${others === 1 ? 'ist der Gangzyklus' : 'sind die Gangzyklen'} (${other}) in den Mittelwerten enthalten.`
  },
  'toes-under-floor': ({ side, lowerMm }) => `Der Zehenmarker ${SIDE[side]} schwingt ${lowerMm} mm tiefer, als er stand: Der Boden ist in diesen Koordinaten nicht waagerecht, oder der Marker sitzt nicht, wo er angenommen wird. Der Zehenabstand vom Boden wird für diesen Fuß nicht angegeben.`,
  'no-treadmill': ({ beltMps, roomMps }) => `Es wurde eine Bandgeschwindigkeit angegeben (${plain(beltMps)} m/s), aber wer hier zu sehen ist, bewegt sich mit ${number(roomMps, 1)} m/s durch den Raum: Das war kein Laufband, oder die Marker wurden mitbewegt. Schrittlängen und Geschwindigkeiten werden nicht angegeben.`,
  'belt-unsaid': () => 'Niemand hat angegeben, wie schnell das Laufband lief, daher sind Schrittlängen und Geschwindigkeiten nicht bekannt.',
  'normalised-cycle': () => 'Beide Füße setzen beim ersten und beim letzten Bild auf und sonst nie: Dies ist je Seite ein Zyklus, auf gleiche Länge gebracht, und keine Aufzeichnung über die Zeit. Seine Sekunden sind keine; wo seine Schritte liegen, steht daher in Prozent des Zyklus, und Zeiten, Kadenz, Längen und Geschwindigkeiten werden nicht angegeben: nur Winkel über den Gangzyklus und Prozentwerte davon.',
}
