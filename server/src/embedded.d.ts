/** The compiled form of data/, which the build puts into the bundle. */
declare module 'briefproof:dataset' {
  const compiled: import('./dataset/compiled.ts').CompiledDataset;
  export default compiled;
}
