import type { CancellationToken } from 'vscode-languageserver';
import { spendingChart } from '../../cards/country.ts';
import type { HoverDetails, HoverDetailsParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { recordPlaces } from './definition.ts';

/** Answers `briefproof/hoverDetails`: the series behind the hover's bar, and the row behind the verdict. */
export async function hoverDetails(session: Session, params: HoverDetailsParams, token: CancellationToken): Promise<HoverDetails | null> {
  const ready = await session.ready(params.textDocument.uri, token);
  if (!ready) return null;
  const offset = ready.brief.positions.offset(params.position);
  const claim = ready.checked.claimAt(offset);
  const name = ready.checked.nameAt(offset);
  const chart = name && spendingChart(session.dataset, name.entity);
  const record = claim && recordPlaces(session, claim)[0];
  return { ...(chart && { chart }), ...(record && { record }) };
}
