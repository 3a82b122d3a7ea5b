// The door: an address of one's own lets in by itself; otherwise pick a demo person or fill in a name.
import { say } from "./words.js";

export function askWho(api) {
  const section = document.getElementById("entrance");
  const problem = document.getElementById("entrance-problem");
  section.hidden = false;

  return new Promise((done) => {
    const tryEnter = async (profile, near) => {
      problem.hidden = true;
      section.setAttribute("aria-busy", "true");
      try {
        const person = await api.enter(profile);
        section.hidden = true;
        done(person);
      } catch (wrong) {
        problem.textContent = wrong.detail ?? say("Offline");
        problem.hidden = false;
        near?.before(problem);
        problem.scrollIntoView({ block: "nearest" });
      } finally {
        section.removeAttribute("aria-busy");
      }
    };

    const form = document.getElementById("own");
    if (!form) {
      tryEnter({ ticket: takeTicket() });
      return;
    }
    for (const button of section.querySelectorAll("[data-demo]")) {
      button.addEventListener("click", () => tryEnter({ demo: button.dataset.demo }, section.querySelector(".doors")));
    }
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      tryEnter(Object.fromEntries(new FormData(e.target)), e.target.querySelector("[type=submit]"));
    });
  });
}

// The ticket is for this tab only: it leaves the address, so that it is not passed on by accident.
function takeTicket() {
  const address = new URL(location.href);
  const ticket = address.searchParams.get("ticket");
  address.searchParams.delete("ticket");
  history.replaceState(null, "", address);
  return ticket;
}
