// Lets the library's parts come alive, and says to the style sheet that scripts run.
document.documentElement.classList.add("weir-scripted");
document.body.classList.add("js-enabled", "govuk-frontend-supported");

const own = document.querySelector("script[data-govuk]");
const govuk = await import(own.dataset.govuk);
const live = (scope) => govuk.initAll({ scope });
live(document);

// What htmx has brought in is made alive, too; focus goes where the change is.
document.addEventListener("htmx:afterSettle", (event) => {
  live(event.detail.elt);
  const target = event.detail.elt.querySelector("[data-focus]");
  if (target) {
    target.focus();
  }
});

// `/` goes to the search field where a page has one; no key is needed for anything.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});
