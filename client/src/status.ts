import {
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  type TextDocument,
  languages as vscodeLanguages,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { restartCommand, showOutputCommand } from './commands.ts';
import { languages } from './languages.ts';

type Checked = Extract<StatusParams, { readonly busy: false }>;

/** The language status item: how many claims the brief in view has and how they stand. */
export class StatusItem implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #byDocument = new Map<string, Checked>();
  readonly #busy = new Set<string>();
  readonly #subscriptions: Disposable;
  #running = true;

  constructor() {
    this.#item = vscodeLanguages.createLanguageStatusItem(
      'briefproof',
      languages.map((language) => ({ language })),
    );
    this.#item.name = 'Briefproof';
    const shown = window.onDidChangeActiveTextEditor(() => this.#show());
    const closed = workspace.onDidCloseTextDocument((document) => this.#forget(document));
    this.#subscriptions = Disposable.from(shown, closed, this.#item);
    this.#show();
  }

  update(params: StatusParams): void {
    if (params.busy) this.#busy.add(params.uri);
    else this.#checked(params);
    this.#show();
  }

  serverChanged(state: State): void {
    this.#running = state === State.Running || state === State.Starting;
    if (state !== State.Running) this.#busy.clear();
    this.#show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #checked(params: Checked): void {
    this.#busy.delete(params.uri);
    this.#byDocument.set(params.uri, params);
  }

  #forget({ uri }: TextDocument): void {
    this.#byDocument.delete(uri.toString());
    this.#busy.delete(uri.toString());
  }

  #show(): void {
    const uri = window.activeTextEditor?.document.uri.toString() ?? '';
    const checked = this.#byDocument.get(uri);
    this.#item.busy = this.#running && this.#busy.has(uri);
    this.#item.severity = this.#running ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    this.#item.text = this.#running ? summary(checked) : l10n.t('Briefproof is not running');
    this.#item.detail = this.#running && checked ? details(checked) : '';
    this.#item.command = this.#running
      ? { title: l10n.t('Show output'), command: showOutputCommand }
      : { title: l10n.t('Restart'), command: restartCommand };
  }
}

function summary(checked: Checked | undefined): string {
  if (!checked) return 'Briefproof';
  const claims = Object.values(checked.counts).reduce((sum, count) => sum + count, 0);
  return claims === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims);
}

/** Only the verdicts that occur, then the age of the data. */
function details({ counts, vintage, milliseconds }: Checked): string {
  const verdicts = [
    { count: counts.contradicted, text: l10n.t('{0} contradicted', counts.contradicted) },
    { count: counts.outdated, text: l10n.t('{0} outdated', counts.outdated) },
    { count: counts.revised, text: l10n.t('{0} revised since', counts.revised) },
    { count: counts.supported, text: l10n.t('{0} supported', counts.supported) },
    { count: counts.unverified, text: l10n.t('{0} not decided', counts.unverified) },
  ];
  const shown = verdicts.filter(({ count }) => count > 0).map(({ text }) => text);
  return [shown.join(', '), l10n.t('data as of {0}', vintage), l10n.t('{0} ms', milliseconds)].filter((part) => part !== '').join(' · ');
}
