import type { C3D_PLATE_NOTES } from '../../../../notes/english/c3d-plates.ts'

export const GERMAN_C3D_PLATES: typeof C3D_PLATE_NOTES = {
  'plate-type': ({ plate, type }) => `Kraftmessplatte ${plate} ist ausgelassen: Sie ist vom Typ ${type}; bekannt sind die Typen 1 bis 4.`,
  'plate-channels': ({ plate, needed, channels }) => `Kraftmessplatte ${plate} ist ausgelassen: Ihre ${needed} Kanäle sind nicht alle unter den ${channels} der Datei.`,
  'plate-without-area': ({ plate }) => `Kraftmessplatte ${plate} ist ausgelassen: Ihre Ecken spannen keine Fläche auf.`,
  'plate-without-matrix': ({ plate }) => `Kraftmessplatte ${plate} ist ausgelassen: Ihre 6 × 6-Kalibriermatrix fehlt.`,
  'plate-origin-reversed': ({ plate }) => `Kraftmessplatte ${plate}: Der Ursprung ist über der Oberfläche angegeben; er liegt darunter und ist so übernommen.`,
  'plate-unit': ({ plate, unit }) => `Kraftmessplatte ${plate}: Die Einheit ihrer Kanäle ist „${unit}“; sie gelten als Newton.`,
  'plate-sensors-unknown': ({ plate }) => `Kraftmessplatte ${plate}: Wo ihre vier Sensoren stehen, ist nicht angegeben, daher gibt es keinen Druckmittelpunkt.`,
  'plate-not-empty': ({ plate, frames: [first, last], because, newtons }) => `Kraftmessplatte ${plate}: Die Bilder ${first} bis ${last} sollen sie leer zeigen, aber ${because === 'rests' ? `darauf lasten ${newtons} N` : `dann zögen später ${newtons} N an ihr`}; es wurde nichts abgezogen.`,
  'plate-action': ({ plate }) => `Kraftmessplatte ${plate}: Ihre Kanäle geben an, was auf sie drückt; umgekehrt geben sie die Bodenreaktionskraft an.`,
  'plate-pressed-outside': ({ plate, percent }) => `Kraftmessplatte ${plate}: Bei ${percent} % der belasteten Messwerte liegt der Druckmittelpunkt außerhalb: Ecken, Ursprung oder Kanäle passen nicht zusammen.`,
}
