"use strict";
(() => {
  const PAGE = 50;
  const FIELDS = ["text", "team", "agent", "category", "week", "kind"];
  const NAMED = FIELDS.slice(1);
  const byId = (id) => document.getElementById(id);
  const form = byId("filters");
  const store = byId("data");
  let data = null;
  let found = [];
  let page = 0;
  let said = null;

  /* What a person types and what was said are compared without accents and case. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (all, i) => values[i]);
  const figure = (number) => number.toLocaleString(document.documentElement.lang);
  const name = (list, place) => (place < 0 ? "" : data[list][place]);

  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /* A filter's value is "" for all, and otherwise "=" and the name, which may be empty. */
  function chosen() {
    const values = {};
    for (const field of NAMED) {
      const select = byId("f-" + field);
      if (select && select.value) values[field] = select.value.slice(1);
    }
    const text = byId("f-text").value.trim();
    if (text) values.text = text;
    return values;
  }

  function matcher(values) {
    const words = values.text ? fold(values.text).split(/\s+/) : [];
    const kinds = { bare: 0, recovered: 1 };
    if (words.length && !said) {
      said = data.findings.map((f) =>
        fold([f[10] + f[11] + f[12], name("titles", f[0]), name("conversations", f[5])].join("\n")));
    }
    const place = (list, value) => {
      if (value === undefined) return null;
      if (value === "") return -1;
      const at = data[list].indexOf(value);
      return at < 0 ? -2 : at;
    };
    const category = place("categories", values.category);
    const team = place("teams", values.team);
    const agent = place("agents", values.agent);
    const week = place("weeks", values.week);
    return (f, i) =>
      (category === null || f[0] === category) &&
      (values.kind === undefined || f[1] === kinds[values.kind]) &&
      (team === null || f[2] === team) &&
      (agent === null || f[3] === agent) &&
      (week === null || f[4] === week) &&
      words.every((word) => said[i].includes(word));
  }

  function item(f) {
    const what = element("p", "what", element("strong", "", name("titles", f[0])), " ");
    if (f[1] < 2) what.append(element("span", "tag", f[1] ? data.texts.recovered : data.texts.bare), " ");
    const place = [name("teams", f[2]), name("agents", f[3]), f[9], name("channels", f[7]),
      name("conversations", f[5]), fill(data.texts.turn, f[6])];
    what.append(element("span", "of", place.filter(Boolean).join(" · ")));
    if (f[13]) {
      const link = element("a", "", data.texts.listen);
      link.href = f[13];
      link.rel = "noreferrer noopener";
      what.append(" ", link);
    }
    const quote = f[11]
      ? element("p", "said", data.roles[f[8]], f[10], element("mark", "", f[11]), f[12])
      : element("p", "none", data.texts.unsaid);
    return element("li", "", what, element("blockquote", "", quote));
  }

  function show() {
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    page = Math.min(Math.max(0, page), pages - 1);
    const list = byId("list");
    list.start = page * PAGE + 1;
    list.replaceChildren(...found.slice(page * PAGE, (page + 1) * PAGE).map(item));
    byId("count").textContent = found.length
      ? fill(data.texts.count, figure(found.length), figure(data.findings.length), figure(page + 1), figure(pages))
      : data.texts.none;
    byId("pages").hidden = pages < 2;
    byId("page-before").disabled = page === 0;
    byId("page-next").disabled = page === pages - 1;
  }

  /* Blocks that are of one team or one agent are hidden where others are asked for. */
  function hideOthers(values) {
    for (const block of document.querySelectorAll("[data-team]")) {
      block.hidden =
        (values.team !== undefined && block.dataset.team !== values.team) ||
        (values.agent !== undefined && "agent" in block.dataset && block.dataset.agent !== values.agent);
    }
  }

  function tell(values) {
    const told = NAMED.filter((field) => field in values).map((field) => {
      const select = byId("f-" + field);
      return select.options[select.selectedIndex].textContent;
    });
    if (values.text) told.push("“" + values.text + "”");
    byId("state").hidden = told.length === 0;
    byId("state-text").textContent = told.join(" · ");
  }

  function apply() {
    const values = chosen();
    found = data.findings.filter(matcher(values));
    page = 0;
    hideOthers(values);
    tell(values);
    show();
    return values;
  }

  function keep(values) {
    const hash = new URLSearchParams(values).toString();
    history.replaceState(null, "", hash ? "#" + hash : "#findings");
  }

  /* A hash with "=" is a choice of filters; all others are places in the page. */
  function restore() {
    if (!location.hash.includes("=")) return false;
    const values = new URLSearchParams(location.hash.slice(1));
    for (const field of NAMED) {
      const select = byId("f-" + field);
      if (!select) continue;
      select.value = values.has(field) ? "=" + values.get(field) : "";
      if (select.selectedIndex < 0) select.value = "";
    }
    byId("f-text").value = values.get("text") || "";
    apply();
    byId("findings").scrollIntoView();
    return true;
  }

  function clear() {
    for (const field of FIELDS) {
      const input = byId("f-" + field);
      if (input) input.value = "";
    }
    keep(apply());
    byId("f-text").focus();
  }

  function turn(by) {
    page += by;
    show();
    byId("findings").scrollIntoView();
  }

  function startFindings() {
    data = JSON.parse(store.textContent);
    let waiting = 0;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => { if (event.target.id !== "f-text") keep(apply()); });
    form.addEventListener("input", (event) => {
      if (event.target.id !== "f-text") return;
      clearTimeout(waiting);
      waiting = setTimeout(() => keep(apply()), 150);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      clearTimeout(waiting);
      clear();
    });
    byId("f-clear").addEventListener("click", clear);
    byId("state-clear").addEventListener("click", clear);
    byId("page-before").addEventListener("click", () => turn(-1));
    byId("page-next").addEventListener("click", () => turn(1));
    addEventListener("hashchange", restore);
    if (!restore()) apply();
  }

  function startSorting(table) {
    table.querySelectorAll("th[data-sort]").forEach((head) => {
      const button = element("button", "", ...head.childNodes);
      button.type = "button";
      head.append(button);
      button.addEventListener("click", () => sort(table, head));
    });
  }

  function sort(table, head) {
    const down = head.getAttribute("aria-sort") === "ascending";
    const column = head.cellIndex;
    const number = head.dataset.sort === "number";
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const key = (row) => row.cells[column].textContent;
    const value = (row) => Number(key(row).replace(/\D/g, ""));
    const rows = Array.from(table.tBodies[0].rows);
    rows.sort((a, b) => (number ? value(a) - value(b) : collator.compare(key(a), key(b))));
    if (down) rows.reverse();
    table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    table.tBodies[0].append(...rows);
  }

  /* The points of a drawing are one stop of the Tab key; arrows go from one to the next. */
  function startRoving(drawing) {
    const points = Array.from(drawing.querySelectorAll(".point"));
    drawing.addEventListener("keydown", (event) => {
      const at = points.indexOf(document.activeElement);
      const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
      if (at < 0 || !step) return;
      event.preventDefault();
      const next = points[(at + step + points.length) % points.length];
      points[at].setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  }

  function printOne(block) {
    const parts = [block, block.closest("section")];
    parts.forEach((part) => part.classList.add("print-this"));
    document.documentElement.classList.add("print-one");
    addEventListener("afterprint", () => {
      document.documentElement.classList.remove("print-one");
      parts.forEach((part) => part.classList.remove("print-this"));
    }, { once: true });
    print();
  }

  document.querySelectorAll("button.print").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => printOne(button.closest(".agent")));
  });
  document.querySelectorAll("[data-roving]").forEach(startRoving);
  if (byId("agents-table")) startSorting(byId("agents-table"));
  if (store) startFindings();
})();
