import type { Look } from '../person/look.ts'
import { LENS } from './lens.glsl.ts'
import { LIGHT } from './light.glsl.ts'

export const PERSON_SHADOW_VERTEX = /* glsl */ `
precision highp float;
in vec3 position;
uniform mat4 worldToShadow;
void main() { gl_Position = worldToShadow * vec4(position, 1.0); }
`
export const EMPTY_FRAGMENT = 'precision highp float; void main() {}'

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
${isHead ? FACE() : ''}

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

/** Painted in the head's own frame, where `faceMarks` are: eye (y, z), nose tip (x, z), and the person's scale. */
function FACE() {
  return /* glsl */ `
uniform vec4 faceMarks;
uniform float scaleOfHead, beard, browDark;
uniform vec3 irisColour;

vec3 hair() {
  vec3 p = rest - headOrigin;
  float strand = 0.5 * sin(170.0 * p.y + 9.0 * sin(26.0 * p.x)) + 0.5 * sin(140.0 * p.x + 8.0 * sin(31.0 * p.z));
  return hairColour * (1.0 + 0.22 * strand);
}

vec3 face(vec3 skin, inout float gloss) {
  vec3 p = (rest - headOrigin);
  float u = scaleOfHead;
  float x = (p.x - faceMarks.z) / u; // 0 at the tip of the nose
  float y = abs(p.y) / u;
  float z = (p.z - faceMarks.y) / u; // 0 at the eyes
  float mouthZ = (faceMarks.w - faceMarks.y) / u - 0.026;
  float eyeY = faceMarks.x / u;
  vec3 colour = skin;
  if (x > -0.095) {
  colour = mix(colour, skin * vec3(1.06, 0.86, 0.84), 0.6 * exp(-(pow(y - 0.04, 2.0) + pow(z + 0.035, 2.0)) / 0.0004));
  float stubble = beard * smoothstep(mouthZ + 0.028, mouthZ + 0.01, z + 0.35 * max(0.0, 0.03 - y)) * smoothstep(-0.095, -0.08, x);
  vec3 lip = skin * vec3(0.82, 0.5, 0.5) + vec3(0.03, 0.0, 0.0);
  float halfMouth = 0.024;
  float lips = smoothstep(1.0, 0.8, pow(y / halfMouth, 2.0) + pow((z - mouthZ) / (0.0105 - 0.003 * y / halfMouth), 2.0));
  colour = mix(colour, hairColour * 0.9, 0.85 * stubble * (1.0 - lips));
  colour = mix(colour, lip, lips);
  colour *= 1.0 - 0.55 * lips * smoothstep(0.002, 0.0008, abs(z - mouthZ));
  colour *= 1.0 - 0.5 * exp(-(pow((y - 0.0075) / 0.0035, 2.0) + pow((z - mouthZ - 0.0195) / 0.0028, 2.0)));
  float arch = 0.021 - 9.0 * pow(y - eyeY + 0.004, 2.0);
  float brow = smoothstep(0.0042, 0.0024, abs(z - arch)) * smoothstep(0.026, 0.02, abs(y - eyeY - 0.001));
  colour = mix(colour, hairColour * 0.8, brow * browDark);
  float across = (y - eyeY) / 0.0155;
  float lid = 1.0 - across * across;
  if (lid > 0.0 && abs(z) < 0.01) {
    float height = z / (0.0068 * lid + 0.0004);
    float white = smoothstep(1.0, 0.75, abs(height));
    float r = length(vec2(y - eyeY, z - 0.0004));
    vec3 ball = mix(vec3(0.78, 0.76, 0.73), irisColour, smoothstep(0.0066, 0.0058, r));
    ball = mix(ball, vec3(0.01), smoothstep(0.0032, 0.0024, r));
    colour = mix(colour, ball, white);
    colour = mix(colour, vec3(0.03, 0.02, 0.015), smoothstep(0.35, 0.0, abs(height - 1.0)) * 0.85);
    gloss = mix(gloss, 0.5, white);
  }
  }
  return colour;
}
`
}
