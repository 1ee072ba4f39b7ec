// The interface's words in the reader's language.
const words = (() => {
  let all = { zh: {}, en: {} };
  let language = "zh";

  const t = (key, ...values) => {
    const text = all[language][key] ?? all.zh[key] ?? key;
    return values.length ? text.replace(/\{(\d)\}/g, (_, n) => String(values[n] ?? "")) : text;
  };
  const every = (key) =>
    Object.values(all)
      .map((of) => of[key])
      .filter(Boolean);
  const known = (key) => key in all.zh;
  const use = (wanted) => {
    language = wanted === "en" ? "en" : "zh";
    document.documentElement.lang = language === "en" ? "en" : "zh-Hans";
  };
  const open = (table) => {
    all = table;
  };
  const preferred = () => ((navigator.languages || [navigator.language || "zh"])[0].toLowerCase().startsWith("zh") ? "zh" : "en");
  return { t, every, known, use, open, preferred, current: () => language };
})();
const t = words.t;
