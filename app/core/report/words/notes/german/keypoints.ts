/** Keypoints without their side; throws of those that are not here, of a lab’s own. */
export const KEYPOINTS: Readonly<Record<string, string>> = {
  nose: 'Nase', head: 'Scheitel', neck: 'Hals', 'mid-hip': 'Beckenmitte', eye: 'Auge', 'eye-inner': 'innerer Augenwinkel', 'eye-outer': 'äußerer Augenwinkel', ear: 'Ohr', mouth: 'Mundwinkel',
  shoulder: 'Schulter', elbow: 'Ellenbogen', wrist: 'Handgelenk', pinky: 'Kleinfinger', index: 'Zeigefinger', thumb: 'Daumen', hip: 'Hüfte', knee: 'Knie', ankle: 'Sprunggelenk', 'big-toe': 'große Zehe', 'small-toe': 'kleine Zehe', heel: 'Ferse',
}
