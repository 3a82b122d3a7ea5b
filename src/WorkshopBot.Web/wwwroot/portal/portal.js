// What every page of the portal does in the browser; without it each page works with plain forms.
import { follow } from "./live.js";
import { asTeams } from "./teams.js";

asTeams();

const { watch, offline } = document.body.dataset;
if (watch) {
  follow(watch, offline);
}

// A form is sent once: a second press while the first is under way does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }

  form.dataset.sent = "yes";
  form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
});

// Coming back by the browser's own button shows the form as it was: it may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
  delete form.dataset.sent;
  form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
}));

// A panel closes with Escape and when the focus leaves it.
document.addEventListener("keydown", (event) => {
  const panel = event.key === "Escape" ? document.activeElement?.closest("details.own[open]") : null;
  if (panel) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});
