import { DEPTH } from '../glsl/lens.ts'
import { LIGHT } from '../glsl/light.ts'
import { NOISE } from '../glsl/noise.ts'
import { PAINT } from './paint.ts'

/** More things than these darken no floor. */
export const MOST_FOOTPRINTS = 24

/** The room as an ideal pinhole sees it, wider than the picture. */
export const ROOM_VERTEX = /* glsl */ `
precision highp float;
in vec3 position;
in vec3 normal;
in vec3 colour;
in vec3 accent;
in float paint;
in vec2 uv;
uniform mat3 worldToCamera;
uniform vec3 cameraTranslation;
${DEPTH}
uniform vec4 wideRays; // least x, y, most x, y on the plane one unit before the camera
out vec3 world;
out vec3 facing;
out vec3 first;
out vec3 second;
out vec2 place;
flat out int kind;
void main() {
  world = position;
  facing = normal;
  first = colour;
  second = accent;
  place = uv;
  kind = int(paint + 0.5);
  vec3 p = worldToCamera * position + cameraTranslation;
  vec2 ndc = (p.xy - wideRays.xy * p.z) / (wideRays.zw - wideRays.xy) * 2.0 - p.z;
  gl_Position = vec4(ndc, depthOf(p.z), p.z);
}
`

export const ROOM_FRAGMENT = /* glsl */ `
precision highp float;
in vec3 world;
in vec3 facing;
in vec3 first;
in vec3 second;
in vec2 place;
flat in int kind;
layout(location = 0) out vec4 shaded;
layout(location = 1) out vec4 keyed;
layout(location = 2) out vec4 where;
${LIGHT}
${NOISE}
uniform vec4 footprints[${MOST_FOOTPRINTS}]; // x, y, half width, height of what stands on the floor
uniform int footprintCount;
uniform vec4 walls; // least x, y, most x, y
uniform float softness, floorZ;

vec3 painted() {
  vec3 paint = first;
  if (kind == ${PAINT.wood}) {
    float board = floor(world.y / 0.12);
    float along = world.x + 3.7 * hash(vec2(board, 2.0));
    float plank = floor(along / 1.3);
    float tone = 0.75 + 0.5 * hash(vec2(board, plank));
    float grain = 0.88 + 0.24 * clouds(vec2(along * 2.5, world.y * 60.0) + plank * 5.0);
    float gap = smoothstep(0.0, 0.0025, abs(fract(world.y / 0.12) - 0.5) * -0.12 + 0.06) * smoothstep(0.0, 0.003, 0.65 - abs(fract(along / 1.3) - 0.5) * 1.3);
    paint = first * tone * grain * mix(0.35, 1.0, gap);
  }
  if (kind == ${PAINT.concrete}) paint = first * (0.72 + 0.45 * clouds(world.xy * 1.7)) * (0.94 + 0.12 * noise(world.xy * 55.0));
  if (kind == ${PAINT.mats}) {
    vec2 tile = floor(world.xy / 0.6);
    vec2 inTile = abs(fract(world.xy / 0.6) - 0.5);
    float gap = smoothstep(0.497, 0.488, max(inTile.x, inTile.y) + 0.006 * sin(world.x * 60.0) * sin(world.y * 60.0));
    vec3 tone = mod(tile.x + tile.y, 2.0) < 0.5 ? first : mix(first, second, 0.6);
    paint = tone * (0.9 + 0.2 * noise(world.xy * 160.0)) * mix(0.5, 1.0, gap);
  }
  if (kind == ${PAINT.vinyl}) paint = first * (0.86 + 0.28 * hash(floor(world.xy * 70.0)) * noise(world.xy * 8.0));
  if (kind == ${PAINT.belt}) paint = vec3(0.03);
  if (kind == ${PAINT.poster}) {
    float seed = first.x;
    vec2 cell = floor(place * vec2(3.0 + floor(seed * 4.0), 4.0));
    vec3 paper = mix(vec3(0.75, 0.74, 0.7), vec3(0.05 + 0.6 * fract(seed * 7.1), 0.05 + 0.5 * fract(seed * 3.7), 0.05 + 0.6 * fract(seed * 5.3)), step(0.4, fract(seed * 11.0)));
    vec3 ink = vec3(fract(seed * 13.7), fract(seed * 17.3), fract(seed * 23.1)) * 0.6;
    float shape = step(0.55, hash(cell + floor(seed * 400.0)));
    float text = step(place.y, 0.3) * step(0.5, fract(place.y * 22.0)) * step(hash(vec2(floor(place.y * 22.0), seed)), 1.0 - place.x * 0.7) * step(0.08, place.x);
    float frame = step(0.03, place.x) * step(place.x, 0.97) * step(0.03, place.y) * step(place.y, 0.97);
    paint = mix(vec3(0.08), mix(mix(paper, ink, shape * step(0.34, place.y)), ink * 0.5, text), frame);
  }
  if (kind == ${PAINT.cardboard}) paint = first * (0.92 + 0.16 * noise(world.xz * 30.0 + world.y * 10.0)) * mix(0.75, 1.0, smoothstep(0.0, 0.012, abs(place.x - 0.5) - 0.03));
  if (kind == ${PAINT.leaf}) paint = mix(first, second, place.x) * (0.8 + 0.4 * noise(world.xz * 40.0));
  if (kind == ${PAINT.plain}) paint = first * (0.97 + 0.06 * noise(world.xz * 6.0 + world.y * 6.0));
  return paint;
}

/** How open the corner is: near walls, the floor, and what stands on it. */
float openness() {
  vec4 to = vec4(world.xy - walls.xy, walls.zw - world.xy);
  float corner = 1.0;
  if (abs(facing.x) < 0.5) corner *= 1.0 - 0.3 * exp(-min(to.x, to.z) / 0.25);
  if (abs(facing.y) < 0.5) corner *= 1.0 - 0.3 * exp(-min(to.y, to.w) / 0.25);
  if (facing.z < 0.5) corner *= 1.0 - 0.3 * exp(-max(0.0, world.z - floorZ) / 0.25);
  int prints = facing.z >= 0.5 && world.z < floorZ + 0.05 ? footprintCount : 0;
  for (int i = 0; i < prints; i++) {
    float away = max(0.0, length(world.xy - footprints[i].xy) - footprints[i].z);
    corner *= 1.0 - 0.5 * exp(-away / (0.06 + 0.2 * min(0.6, footprints[i].w)));
  }
  return corner;
}

void main() {
  vec3 n = normalize(facing);
  vec3 albedo = painted();
  float open = 0.0;
  for (int i = 0; i < 8; i++) {
    float turn = 2.4 * float(i) + 6.28 * hash(gl_FragCoord.xy);
    float radius = softness * 1.6 * sqrt((float(i) + 0.5) / 8.0);
    vec3 at = inShadowMap(world + 0.012 * n);
    open += shadowTap(at + vec3(radius * cos(turn) * shadowTexel, radius * sin(turn) * shadowTexel, 0.0)) / 8.0;
  }
  shaded = vec4(albedo * softLight(n) * openness(), 1.0);
  keyed = vec4(albedo * keyColour * max(0.0, dot(n, keyFrom)) * open, 1.0);
  if (kind == ${PAINT.glow}) { shaded = vec4(first, 1.0); keyed = vec4(0.0); }
  where = vec4(world, kind == ${PAINT.belt} ? 1.0 : 0.0);
}
`
