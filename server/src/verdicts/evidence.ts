import type { Dataset, EntityId, Membership, Observation } from '../dataset/types.ts';
import { formatValue } from './format.ts';
import type { Evidence } from './types.ts';

/** An entity's name as it stands in a sentence: "the Philippines", "Japan". */
export function nameOf(dataset: Dataset, id: EntityId): string {
  const entity = dataset.entity(id);
  if (!entity) return id;
  return 'article' in entity && entity.article ? `${entity.article} ${entity.name}` : entity.name;
}

/** "SIPRI 2026 edition" */
export function editionOf(dataset: Dataset, id: string): string {
  const edition = dataset.edition(id);
  return edition ? `${edition.publisher}, ${edition.label}` : id;
}

/** An observation as evidence. */
export function observed(dataset: Dataset, record: Observation): Evidence {
  const unit = dataset.indicator(record.indicator)?.unit ?? '';
  const estimate = record.estimate ? ', estimate' : '';
  return {
    text: `${formatValue(record.value, unit)} (${record.year}; ${editionOf(dataset, record.edition)}${estimate})`,
    entity: record.entity,
    value: record.value,
    unit,
    time: String(record.year),
    edition: record.edition,
    source: record.source,
    origin: record.origin,
    record,
  };
}

/** A membership as evidence. */
export function belongs(dataset: Dataset, record: Membership): Evidence {
  const left = record.left ? `, left ${record.left.slice(0, 4)}` : '';
  return {
    text: `${nameOf(dataset, record.member)}: ${record.role} of ${nameOf(dataset, record.grouping)} since ${record.joined.slice(0, 4)}${left}`,
    entity: record.member,
    time: record.joined.slice(0, 4),
    edition: '',
    source: record.sources[0] ?? '',
    origin: record.origin,
    record,
  };
}
