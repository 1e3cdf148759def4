import { firstDay, holdsAt } from './dates.ts';
import { groupBy } from './group-by.ts';
import type { EntityId, Membership } from './types.ts';

const NONE: readonly Membership[] = [];

/** Who belongs to what, and when. */
export class Memberships {
  readonly #byGrouping: ReadonlyMap<EntityId, readonly Membership[]>;
  readonly #byMember: ReadonlyMap<EntityId, readonly Membership[]>;

  constructor(memberships: readonly Membership[]) {
    const inOrder = memberships.toSorted((a, b) => compare(order(a), order(b)) || compare(a.member, b.member));
    this.#byGrouping = groupBy(inOrder, ({ grouping }) => grouping);
    this.#byMember = groupBy(inOrder, ({ member }) => member);
  }

  of(grouping: EntityId, at?: string): readonly Membership[] {
    return holding(this.#byGrouping.get(grouping) ?? NONE, at);
  }

  with(member: EntityId, at?: string): readonly Membership[] {
    return holding(this.#byMember.get(member) ?? NONE, at);
  }
}

function holding(memberships: readonly Membership[], at: string | undefined): readonly Membership[] {
  return at === undefined ? memberships : memberships.filter(({ joined, left }) => holdsAt(at, joined, left));
}

/** Unknown dates of joining stand last. */
function order({ joined }: Membership): string {
  return joined === '' ? '9999' : firstDay(joined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
