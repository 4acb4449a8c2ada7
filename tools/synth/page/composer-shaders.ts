import { LIGHT } from './light.glsl.ts'
import { BELT, BELT_NOISE } from './room-shader.ts'

export const SCREEN_VERTEX = /* glsl */ `
precision highp float;
in vec3 position;
void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }
`

/** From the ideal pinhole's wide picture to the lens's own: each pixel's ray by Newton's method on the distortion. */
export const resampleFragment = (samples: number) => /* glsl */ `
precision highp float;
uniform highp sampler2D wideShaded, wideKeyed, wideWhere;
uniform vec4 wideRays, pinhole, distortion;
uniform float distortion3;
layout(location = 0) out vec4 shaded;
layout(location = 1) out vec4 keyed;
layout(location = 2) out vec4 where;

vec2 rayOf(vec2 pixel) {
  vec2 seen = (pixel - pinhole.zw) / pinhole.xy;
  vec2 p = seen;
  for (int i = 0; i < 8; i++) {
    float r2 = dot(p, p);
    float radial = 1.0 + r2 * (distortion.x + r2 * (distortion.y + r2 * distortion3));
    float slope = 2.0 * (distortion.x + r2 * (2.0 * distortion.y + 3.0 * r2 * distortion3));
    vec2 off = p * radial + vec2(2.0 * distortion.z * p.x * p.y + distortion.w * (r2 + 2.0 * p.x * p.x), distortion.z * (r2 + 2.0 * p.y * p.y) + 2.0 * distortion.w * p.x * p.y) - seen;
    float a = radial + p.x * p.x * slope + 2.0 * distortion.z * p.y + 6.0 * distortion.w * p.x;
    float b = p.x * p.y * slope + 2.0 * distortion.z * p.x + 2.0 * distortion.w * p.y;
    float c = radial + p.y * p.y * slope + 6.0 * distortion.z * p.y + 2.0 * distortion.w * p.x;
    p -= vec2(c * off.x - b * off.y, a * off.y - b * off.x) / (a * c - b * b);
  }
  return p;
}

vec2 placeOf(vec2 pixel) { return (rayOf(pixel) - wideRays.xy) / (wideRays.zw - wideRays.xy); }

void main() {
  vec2 pixel = gl_FragCoord.xy - 0.5;
  // over one pixel the lens is as good as linear
  vec2 middle = placeOf(pixel);
  vec2 right = placeOf(pixel + vec2(0.5, 0.0)) - middle;
  vec2 down = placeOf(pixel + vec2(0.0, 0.5)) - middle;
  shaded = vec4(0.0);
  keyed = vec4(0.0);
  for (int j = 0; j < ${samples}; j++)
    for (int i = 0; i < ${samples}; i++) {
      vec2 off = 2.0 * (vec2(i, j) + 0.5) / ${samples}.0 - 1.0;
      vec2 at = middle + off.x * right + off.y * down;
      shaded += texture(wideShaded, at) / ${samples * samples}.0;
      keyed += texture(wideKeyed, at) / ${samples * samples}.0;
    }
  where = texelFetch(wideWhere, ivec2(middle * vec2(textureSize(wideWhere, 0))), 0);
}
`

const SENSOR = /* glsl */ `
uniform float exposure, vignette, grain;
uniform vec3 cameraTint;
uniform vec2 pictureSize;
uniform uint grainSeed;

/** The sRGB curve, by roots, which cost less than powers: least squares for light above 0.4 %, there within 0.2 %. */
vec3 transferred(vec3 c) {
  vec3 second = sqrt(c), fourth = sqrt(second), eighth = sqrt(fourth);
  return clamp(0.5800 * second + 0.7951 * fourth - 0.3746 * eighth, 0.0, 1.0);
}

/** Rec. 709 (limited range) of light that has met the lens. */
vec3 encoded(vec3 light) {
  vec2 off = (gl_FragCoord.xy / pictureSize - 0.5) * vec2(pictureSize.x / pictureSize.y, 1.0);
  vec3 c = light * (1.0 - vignette * dot(off, off));
  c = mix(c, 0.75 + 0.25 * (1.0 - exp((0.75 - c) * 4.0)), step(0.75, c));
  c = transferred(max(c, 0.0));
  float y = dot(c, vec3(0.2126, 0.7152, 0.0722));
  return vec3(16.0 + 219.0 * y, 128.0 + 224.0 * (c.b - y) / 1.8556, 128.0 + 224.0 * (c.r - y) / 1.5748) / 255.0;
}

/**
 * Shot and read noise of a sensor: in linear light (about the square of the signal v) its variance is a constant and a part
 * that grows with the light; the transfer curve's slope of about 1/v makes shadows grainier than lights. 1 at mid grey.
 */
vec3 grainy(vec3 coded) {
  float v = max(0.1, (coded.x * 255.0 - 16.0) / 219.0);
  float spread = 0.96 * sqrt(0.02 + v * v) / v;
  // PCG (Jarzynski & Olano 2020); sums of three or two of its bytes are near enough to normal
  uint state = (uint(gl_FragCoord.x) + uint(gl_FragCoord.y) * 8192u + grainSeed) * 747796405u + 2891336453u;
  uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  word = (word >> 22u) ^ word;
  uint other = word * 747796405u + 2891336453u;
  vec3 drawn = vec3(
    float((word & 255u) + ((word >> 8u) & 255u) + ((word >> 16u) & 255u)) - 382.5,
    0.73 * (float((word >> 24u) + (other >> 24u)) - 255.0),
    0.73 * (float(((other >> 16u) & 255u) + ((other >> 8u) & 255u)) - 255.0));
  return coded + grain * spread / 128.0 * drawn;
}
`

/** Luma and chroma go to pictures of their own, which leave the page as they are. */
const CODED = /* glsl */ `
layout(location = 0) out vec4 luma;
layout(location = 1) out vec4 chroma;
void put(vec3 coded) {
  luma = vec4(coded.x);
  chroma = vec4(coded.yz, 0.0, 0.0);
}
`

/** What never changes, once. */
export const STILL_FRAGMENT = /* glsl */ `
precision highp float;
uniform highp sampler2D shadedRoom, keyedRoom;
out vec4 coded;
${SENSOR}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec3 light = texelFetch(shadedRoom, at, 0).rgb + texelFetch(keyedRoom, at, 0).rgb;
  coded = vec4(encoded(light * exposure * cameraTint), 1.0);
}
`

export const UNCHANGED_FRAGMENT = /* glsl */ `
precision highp float;
uniform highp sampler2D still;
${CODED}
${SENSOR}
void main() { put(grainy(texelFetch(still, ivec2(gl_FragCoord.xy), 0).rgb)); }
`

/**
 * What may change in a part of the picture. Each is a shader of its own, since without a GPU a branch costs as much as
 * what it skips: the person alone, before a room that stays; that and their shadow on the floor, which may be a belt; and
 * all that with the dark under the feet.
 */
export type Change = 'person' | 'shadow' | 'feet'

export const changedFragment = (change: Change, blur: number, columns: number) => /* glsl */ `
precision highp float;
uniform highp sampler2D shadedRoom, keyedRoom, placeInRoom, still;
uniform highp sampler2D person;
uniform float beltOffset, softness;
uniform vec4 contacts[4]; // x, y, height, radius
${CODED}
${LIGHT}
${BELT_NOISE}
${BELT}
${SENSOR}

float unshadowed(vec3 world) {
  vec3 at = inShadowMap(world);
  if (any(lessThan(at.xy, vec2(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
  float open = 0.0;
  float turn = 6.28 * hash(gl_FragCoord.xy);
  vec2 step_ = softness * shadowTexel * vec2(cos(turn), sin(turn));
  // five places on a spiral
  for (int i = 0; i < 5; i++) {
    open += shadowTap(at + vec3(step_ * sqrt((float(i) + 0.5) / 5.0), -0.002)) / 5.0;
    step_ = vec2(-0.737 * step_.x - 0.675 * step_.y, 0.675 * step_.x - 0.737 * step_.y);
  }
  return open;
}

/** Little light gets under a foot that nearly stands. */
float undarkened(vec3 world) {
  float open = 1.0;
  for (int i = 0; i < 4; i++) {
    vec2 off = world.xy - contacts[i].xy;
    float away = dot(off, off) / (contacts[i].w * contacts[i].w) + max(0.0, contacts[i].z - world.z) / 0.06;
    open *= 1.0 - 0.6 * exp(-away);
  }
  return world.z < 0.1 ? open : 1.0;
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 mean = vec4(0.0);
  for (int i = 0; i < ${blur}; i++) {
    vec4 one = texelFetch(person, at + ivec2(pictureSize) * ivec2(i % ${columns}, i / ${columns}), 0);
    mean += one * one / ${blur}.0;
  }
  vec3 soft = texelFetch(shadedRoom, at, 0).rgb;
  vec3 key = texelFetch(keyedRoom, at, 0).rgb;
  ${
    change === 'person'
      ? 'vec3 room = soft + key;'
      : `
  vec4 place = texelFetch(placeInRoom, at, 0);
  vec3 room = ${change === 'feet' ? 'undarkened(place.xyz) * ' : ''}soft + unshadowed(place.xyz) * key;
  if (place.w > 0.5) room *= beltColour(place.xyz, beltOffset) / BELT_GREY;`
  }
  put(grainy(encoded(mean.rgb + (1.0 - mean.a) * room * exposure * cameraTint)));
}
`

/** Chroma at half size, in the middle of its four pixels. */
export const HALVE_FRAGMENT = /* glsl */ `
precision highp float;
uniform highp sampler2D chroma;
out vec4 halved;
void main() { halved = texture(chroma, 2.0 * gl_FragCoord.xy / vec2(textureSize(chroma, 0))); }
`
