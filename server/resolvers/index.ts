import type { Resolvers } from '../generated/types.ts';
import { activities } from './activities.ts';
import { areas } from './areas.ts';
import { assessments } from './assessments.ts';
import { changes } from './changes.ts';
import { coverage } from './coverage.ts';
import { meetings } from './meetings.ts';
import { needs } from './needs.ts';
import { networks } from './networks.ts';
import { node } from './node.ts';
import { partners } from './partners.ts';
import { picture } from './picture.ts';
import { positions } from './positions.ts';
import { scalars } from './scalars.ts';
import { ties } from './ties.ts';

/** Every resolver, one file a feature. */
export const resolvers: readonly Resolvers[] = [
  scalars,
  node,
  networks,
  areas,
  needs,
  partners,
  activities,
  ties,
  meetings,
  changes,
  coverage,
  assessments,
  picture,
  positions,
];
