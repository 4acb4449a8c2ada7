import type { Look } from '../../person/look.ts'
import { LENS } from '../glsl/lens.ts'
import { LIGHT } from '../glsl/light.ts'
import { FACE } from './face.ts'

/** What stands before the person hides it. */
export const OCCLUDER_VERTEX = /* glsl */ `
precision highp float;
in vec3 position;
${LENS}
void main() { gl_Position = imaged(position); }
`

/** Lit by the vertex: these lie closer together than shading changes, and there are fewer of them than pixels. */
export const PERSON_VERTEX = /* glsl */ `
precision highp float;
in vec3 position;
in vec3 normal;
in vec3 atRest;
in vec4 coats;
in vec2 hairAndOpenness;
${LENS}
${LIGHT}
uniform vec3 eye;
uniform float exposure;
uniform vec3 cameraTint;
out vec3 light;
out float shine;
out vec3 rest;
out vec4 layer;
out float grown;
void main() {
  vec3 world = position;
  vec3 n = normal;
  rest = atRest;
  layer = coats;
  grown = hairAndOpenness.x;
  gl_Position = imaged(world);
  float lit = max(0.0, dot(n, keyFrom));
  vec3 at = inShadowMap(world + 0.008 * n);
  vec3 key = vec3(0.0);
  if (lit > 0.0) key = keyColour * shadowTap(at);
  light = (softLight(n) * mix(0.45, 1.0, hairAndOpenness.y) + key * lit) * exposure * cameraTint;
  float mirror = max(0.0, dot(n, normalize(normalize(eye - world) + keyFrom)));
  mirror *= mirror; mirror *= mirror; mirror *= mirror;
  shine = 2.0 * exposure * key.g * mirror * mirror * mirror;
}
`

const CLOTH = /* glsl */ `
uniform vec3 skinColour, topColour, topAccent, bottomColour, bottomAccent, sockColour, shoeColour, soleColour, shoeAccent, hairColour;
uniform vec3 shoulders, waist; // at rest: x, y, z of the left shoulder, and of the left hip
uniform float soleTop;
uniform vec3 headOrigin;

vec3 shoe() {
  float above = rest.z - soleTop;
  if (above < 0.0) return above < -0.017 ? soleColour * 0.45 : soleColour;
  return mix(shoeColour, shoeAccent, step(0.0, sin(rest.x * 70.0 + rest.z * 45.0) - 0.62));
}
`

/** Only the patterns worn are in the shader: each pixel is worked out by a processor, not a GPU. */
const TOP_CLOTH: Record<Look['top']['pattern'], string> = {
  plain: 'topColour',
  stripes: 'mix(topColour, topAccent, smoothstep(0.5, 0.55, abs(fract(rest.z * 14.0) - 0.5) * 2.0))',
  block: 'rest.z > shoulders.z - 0.17 ? topAccent : topColour',
  sides: 'abs(rest.y) > 0.115 && abs(rest.y) < shoulders.y - 0.03 && rest.z < shoulders.z - 0.1 ? topAccent : topColour',
}
const BOTTOM_CLOTH: Record<Look['bottom']['pattern'], string> = {
  plain: 'bottomColour',
  sides: 'abs(rest.x) < 0.018 && abs(rest.y) - waist.y - 0.16 * (waist.z - rest.z) > 0.045 ? bottomAccent : bottomColour',
}

export const personFragment = (isHead: boolean, { top, bottom }: Pick<Look, 'top' | 'bottom'>) => /* glsl */ `
precision highp float;
in vec3 light;
in float shine;
in vec3 rest;
in vec4 layer;
in float grown;
out vec4 seen;
${CLOTH}
${isHead ? FACE : ''}

void main() {
  vec3 albedo = skinColour;
  float gloss = 0.06;
  int seenLayer = grown < 0.0 ? 1 : layer.x < 0.0 ? 2 : layer.y < 0.0 ? 3 : layer.w < 0.0 ? 4 : layer.z < 0.0 ? 5 : 0;
  if (seenLayer == 1) { albedo = ${isHead ? 'hair()' : 'hairColour'}; gloss = 0.05; }
  if (seenLayer == 2) { albedo = ${TOP_CLOTH[top.pattern]}; gloss = 0.0; }
  if (seenLayer == 3) { albedo = ${BOTTOM_CLOTH[bottom.pattern]}; gloss = 0.01; }
  if (seenLayer == 4) { albedo = shoe(); gloss = 0.03; }
  if (seenLayer == 5) { albedo = sockColour; gloss = 0.0; }
  ${isHead ? 'if (seenLayer == 0) albedo = face(albedo, gloss);' : ''}
  // eight bits do for the root of light
  seen = vec4(sqrt(albedo * light + gloss * shine), 1.0);
}
`
