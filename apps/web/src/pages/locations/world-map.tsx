import { Box, Tooltip } from '@mantine/core';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topology from 'world-atlas/countries-110m.json';
import { t } from '../../i18n';
import { countryName } from '../../i18n/format';
import { numericCodes } from './numeric-codes';
import classes from './world-map.module.css';

const [WIDTH, HEIGHT] = [800, 400];

const world = topology as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const countries = feature(world, world.objects.countries).features;
const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
const path = geoPath(projection);
/** All outlines as one: below what is marked, and one element instead of two hundred. */
const land = countries.map((shape) => path(shape) ?? '').join('');

interface WorldMapProps {
  /** How many places there are in each country (ISO 3166-1 alpha-2), and whether all of them are blocked. */
  readonly marked: ReadonlyMap<string, { readonly places: number; readonly blocked: boolean }>;
}

/** The world, with the countries that sign-ins came from. The table beside it says the same in words. */
export function WorldMap({ marked }: WorldMapProps) {
  const byNumber = new Map(
    [...marked].map(([country, mark]) => [numericCodes[country], { country, ...mark }]),
  );
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.locations.map}
      w="100%"
      className={classes['map'] ?? ''}
    >
      <path d={land} className={classes['land']} />
      {countries.map((shape) => {
        const mark = byNumber.get(String(shape.id));
        if (!mark) return null;
        const [x, y] = path.centroid(shape);
        return (
          <Tooltip key={mark.country} label={t.locations.onMap(countryName(mark.country), mark.places)}>
            <g className={mark.blocked ? classes['blocked'] : classes['known']}>
              <path d={path(shape) ?? ''} />
              <circle cx={x} cy={y} r={5 + Math.min(mark.places, 5)} />
            </g>
          </Tooltip>
        );
      })}
    </Box>
  );
}
