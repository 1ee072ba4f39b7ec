
// Hands Oxigraph to the page: `kgEngine(bytes)` compiles it once and gives back its Store.
globalThis.kgEngine = async (bytes) => {
  await __wbg_init({ module_or_path: bytes });
  return { Store, namedNode };
};
