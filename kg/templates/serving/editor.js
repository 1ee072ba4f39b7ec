"use strict";
// The saved questions in YASGUI; links to what is ours lead to its page on this site.
const main = async () => {
  const { base, prefixes, queries } = await (await fetch("/queries.json")).json();
  const endpoint = location.origin + "/sparql";
  Yasgui.Yasr.defaults.prefixes = prefixes;
  const opening = "SELECT ?holder ?stance ?target ?words {\n  ?position a kg:Position ; kg:holder ?holder ; kg:stance ?stance ;\n" +
    "    kg:target ?target ; schema:text ?words .\n}\nLIMIT 50";
  const heads = (text) => {
    const declared = new Set([...text.matchAll(/prefix\s+([\w-]*):/gi)].map((m) => m[1]));
    const used = Object.keys(prefixes).filter((p) => !declared.has(p) && new RegExp(`(^|[^\\w-])${p}:`).test(text));
    return used.map((p) => `PREFIX ${p}: <${prefixes[p]}>\n`).join("") + text;
  };
  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    requestConfig: { endpoint, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    persistenceId: "kg",
    yasqe: { value: heads(opening) },
  });
  for (const tab of Object.values(yasgui._tabs ?? {})) tab.setEndpoint?.(endpoint);
  const saved = document.getElementById("saved");
  for (const { name } of queries) saved.append(new Option(name, name));
  saved.addEventListener("change", () => {
    const chosen = queries.find((q) => q.name === saved.value);
    if (!chosen) return;
    document.getElementById("purpose").textContent = (chosen.text.match(/^#\s*(.+)$/m) ?? ["", ""])[1];
    const tab = yasgui.getTab();
    tab.setQuery(heads(chosen.text));
    tab.query();
  });
  document.addEventListener("click", (click) => {
    const link = click.target.closest?.("a[href]");
    if (!link || !link.href.startsWith(base)) return;
    click.preventDefault();
    open("/id/" + link.href.slice(base.length), "_blank", "noopener");
  }, true);
};
main();
