/**
 * Where a path that a document names can lie: beside the document, then at the root of the workspace folder that holds
 * it. Empty where the path leads nowhere that may be read: another host, a network address, an untitled document.
 */
export function resolvePath(path: string, documentUri: string, folders: readonly string[]): readonly string[] {
  if (path.trim() === '' || isNetworkAddress(path)) return [];
  const holders = folders.filter((folder) => isWithin(documentUri, folder));
  const roots = documentUri.startsWith('untitled:') ? folders : holders;
  const relative = isAbsolute(path) ? path.replace(/^[/\\]+/, '') : path;
  const bases = documentUri.startsWith('untitled:') ? [] : [documentUri];
  const addresses = [
    ...bases.map((base) => join(path, base)),
    ...roots.map((root) => join(relative, root.endsWith('/') ? root : `${root}/`)),
  ];
  return [...new Set(addresses.filter((address) => address !== undefined))];
}

/** One spelling for all of a file's addresses: editors differ in what they escape and in the case of a drive letter. */
export function addressKey(uri: string): string {
  return decode(uri).replace(/^file:\/\/\/([A-Z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** `//server/share` and `\\server\share` would make the machine log on to a stranger's server; other schemes would go to the network. */
function isNetworkAddress(path: string): boolean {
  return /^[/\\]{2}/.test(path) || /^[a-z][a-z0-9+.-]+:/i.test(path);
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[a-z]:[/\\])/i.test(path);
}

function join(path: string, base: string): string | undefined {
  const [first = '', ...rest] = path.split(/[/\\]/);
  const isDrive = rest.length > 0 && /^[a-z]:$/i.test(first);
  const escaped = [isDrive ? first : encodeURIComponent(first), ...rest.map(encodeURIComponent)].join('/');
  try {
    return new URL(isDrive ? `/${escaped}` : escaped, base).href;
  } catch {
    return undefined;
  }
}

function isWithin(uri: string, folder: string): boolean {
  return addressKey(uri).startsWith(`${addressKey(folder).replace(/\/$/, '')}/`);
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
