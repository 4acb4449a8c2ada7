/** Keypoints without their side, and whether they are feminine. */
export const KEYPOINTS: Readonly<Record<string, readonly [name: string, isFeminine?: boolean]>> = {
  nose: ['nez'], head: ['sommet de la tête'], neck: ['cou'], 'mid-hip': ['milieu du bassin'], eye: ['œil'], 'eye-inner': ['coin interne de l’œil'], 'eye-outer': ['coin externe de l’œil'], ear: ['oreille', true], mouth: ['coin de la bouche'],
  shoulder: ['épaule', true], elbow: ['coude'], wrist: ['poignet'], pinky: ['auriculaire'], index: ['index'], thumb: ['pouce'], hip: ['hanche', true], knee: ['genou'], ankle: ['cheville', true], 'big-toe': ['gros orteil'], 'small-toe': ['petit orteil'], heel: ['talon'],
}
