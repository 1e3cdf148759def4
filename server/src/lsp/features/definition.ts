import type { CancellationToken, Definition, DefinitionLink, DefinitionParams, Location } from 'vscode-languageserver';
import type { CheckedClaim } from '../../checker.ts';
import type { RecordPlace } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toLocation } from '../translate.ts';

/** Answers `textDocument/definition`: from a claim to the data rows that it was compared with, the best fitting first. */
export async function definition(
  session: Session,
  params: DefinitionParams,
  token: CancellationToken,
): Promise<Definition | DefinitionLink[] | undefined> {
  const ready = await session.ready(params.textDocument.uri, token);
  if (!ready) return undefined;
  const { brief, checked } = ready;
  const claim = checked.claimAt(brief.positions.offset(params.position));
  const locations = claim ? recordPlaces(session, claim).map(toLocation) : [];
  if (!claim || !session.support.definitionLinks) return locations;
  const originSelectionRange = brief.positions.range(claim);
  return locations.map(({ uri, range }: Location) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** The rows behind a claim's verdict, each once. */
export function recordPlaces(session: Session, { verdict }: CheckedClaim): readonly RecordPlace[] {
  const places = verdict.evidence.flatMap(({ origin }) => session.recordPlace(origin) ?? []);
  return places.filter((place, index) => places.findIndex((other) => other.uri === place.uri && other.line === place.line) === index);
}
