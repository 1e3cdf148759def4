import type { Dataset, Entity } from '../dataset/types.ts';
import type { Verdict } from '../verdicts/types.ts';
import { countryCard, regionCard } from './country.ts';
import { groupingCard } from './grouping.ts';
import type { Card } from './types.ts';

/**
 * The card of whatever a name stands for; undefined for places and publishers, of which there is nothing to tell.
 * `verdict` is of the claim that the name stands in; it is shown where it is about this entity. `today` is an ISO 8601 date.
 */
export function entityCard(dataset: Dataset, entity: Entity, today: string, verdict?: Verdict): Card | undefined {
  const about = verdict && isAbout(verdict, entity) ? verdict : undefined;
  switch (entity.kind) {
    case 'country':
      return countryCard(dataset, entity, today, about);
    case 'region':
      return regionCard(dataset, entity, about);
    case 'grouping':
      return groupingCard(dataset, entity, today, about);
    case 'place':
    case 'organisation':
      return undefined;
  }
}

function isAbout({ reading }: Verdict, { id }: Entity): boolean {
  return reading.subjects.includes(id) || (reading.type === 'membership' && reading.grouping === id);
}
