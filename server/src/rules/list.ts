import { claimContradicted } from './claim-contradicted.ts';
import { claimOutdated } from './claim-outdated.ts';
import { claimRevised } from './claim-revised.ts';
import { claimUncited } from './claim-uncited.ts';
import { claimUnsupported } from './claim-unsupported.ts';
import { frontMatter } from './front-matter.ts';
import { referenceMalformed } from './reference-malformed.ts';
import { referenceUndefined } from './reference-undefined.ts';
import type { ClaimRule, DocumentRule } from './types.ts';

/** Every rule about a claim. A new rule is one file in this folder and one line in one of these lists. */
export const CLAIM_RULES: readonly ClaimRule[] = [claimContradicted, claimOutdated, claimRevised, claimUncited, claimUnsupported];

/** Every rule about the document. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [referenceUndefined, referenceMalformed, frontMatter];
