import { BELT } from './glsl/belt.ts'
import { LIGHT } from './glsl/light.ts'
import { NOISE } from './glsl/noise.ts'
import { SENSOR } from './glsl/sensor.ts'

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
${NOISE}
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
