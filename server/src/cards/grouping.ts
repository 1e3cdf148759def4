import type { Dataset, Grouping, Membership } from '../dataset/types.ts';
import type { Verdict } from '../verdicts/types.ts';
import { cite, makeCard, strong, text } from './card.ts';
import { formatDate } from './format.ts';
import type { Card, Line } from './types.ts';
import { verdictLine } from './verdict.ts';

/** Sources beyond these are left to the data file. */
const shownSources = 3;

/** Roles of those who belong to a grouping in full. */
const fullRoles: readonly string[] = ['member', 'party'];

/** The card of an alliance or other grouping: what it is, and who belongs to it since when. `today` is an ISO 8601 date. */
export function groupingCard(dataset: Dataset, grouping: Grouping, today: string, verdict?: Verdict): Card {
  const present = dataset.members(grouping.id, today);
  const members = present.filter(({ role }) => fullRoles.includes(role));
  const others = present.filter(({ role }) => !fullRoles.includes(role));
  const former = dataset.members(grouping.id).filter((membership) => !present.includes(membership));
  const known = grouping.complete ? '' : ', as far as recorded';
  return makeCard(dataset, [
    [
      [strong(grouping.name), text(`${fullName(grouping)} · data as of ${formatDate(dataset.vintage)}`)],
      verdict && verdictLine(dataset, verdict),
      [text(`${history(grouping)} `), ...cite(...grouping.sources.slice(0, shownSources))],
      grouping.note === '' ? undefined : [text(grouping.note)],
    ],
    [
      membersLine(dataset, `Members${known}`, members) ?? [text('Members: no data')],
      membersLine(dataset, 'Others', others),
      membersLine(dataset, 'Earlier', former),
    ],
  ]);
}

function fullName({ name, fullName: full }: Grouping): string {
  return full === '' || full === name ? '' : ` · ${full}`;
}

function history({ type, founded, ended }: Grouping): string {
  const start = founded === '' ? '' : `, founded ${formatDate(founded)}`;
  const end = ended === undefined ? '' : `, ended ${formatDate(ended)}`;
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}${start}${end}`;
}

function membersLine(dataset: Dataset, title: string, memberships: readonly Membership[]): Line | undefined {
  if (memberships.length === 0) return undefined;
  const names = memberships.map((membership) => describeMember(dataset, membership));
  return [text(`${title} (${memberships.length}): ${names.join(', ')}`)];
}

/** `Japan (2007)`, `Afghanistan (observer, 2012–2021)`. */
function describeMember(dataset: Dataset, { member, role, joined, left }: Membership): string {
  const years = [joined.slice(0, 4), left?.slice(0, 4)].filter((year) => year !== undefined && year !== '').join('–');
  const notes = [fullRoles.includes(role) ? '' : role, years].filter((note) => note !== '');
  const name = dataset.entity(member)?.name ?? member;
  return notes.length > 0 ? `${name} (${notes.join(', ')})` : name;
}
