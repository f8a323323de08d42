// The queue by keys, and a notice of new alerts. The page does all it does without this file.
const rows = [...document.querySelectorAll("[data-row]")];
const dialog = document.querySelector("[data-keys]");
let at = -1;

const go = (step) => {
  at = Math.min(Math.max(at + step, 0), rows.length - 1);
  rows[at]?.querySelector("[data-open]").focus();
};

const keys = {
  j: () => go(1),
  k: () => go(-1),
  x: () => rows[at]?.querySelector("[data-choose]")?.click(),
  "?": () => dialog.showModal(),
};

rows.forEach((row, number) => row.addEventListener("focusin", () => { at = number; }));
document.querySelector("[data-keys-open]").addEventListener("click", () => dialog.showModal());
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
  if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

// A stream is open only while the page is looked at, so that many pages do not use up connections.
const after = document.querySelector("[data-desk]").dataset.stream;
const notice = document.querySelector("[data-notice]");
let stream = null;
const listen = () => {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else if (!stream) {
    stream = new EventSource("/alerts/stream?after=" + encodeURIComponent(after));
    stream.addEventListener("alerts", (event) => {
      notice.hidden = false;
      notice.querySelector("[data-notice-text]").textContent = event.data;
      document.getElementById("announce").textContent = event.data;
    });
  }
};
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => stream?.close());
listen();
