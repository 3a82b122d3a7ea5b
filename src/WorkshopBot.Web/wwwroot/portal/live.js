// A page that follows something asks for itself anew when it hears that there is something new, and changes only what differs:
// what somebody is typing, and where they are, stays.
const { signalR, Idiomorph } = window;

const kept = {
  beforeNodeMorphed: (from) => !(from.nodeType === 1 && (from === document.activeElement || from.hasAttribute("data-keep"))),
  // What came of the last thing one did is told once: the page asked for anew no longer has it.
  beforeNodeRemoved: (node) => node.id !== "notice",
  beforeAttributeUpdated: (name, node) => !(name === "open" && node.localName === "details"),
};

let asking = false;
let again = false;

async function refresh() {
  if (asking) {
    again = true;
    return;
  }

  asking = true;
  try {
    const answer = await fetch(location.href, { headers: { "X-Live": "1" } });
    if (answer.redirected || answer.status === 401) {
      location.reload();
    } else if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      Idiomorph.morph(document.getElementById("content"), page.getElementById("content"), { morphStyle: "outerHTML", callbacks: kept });
    }
  } finally {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

export function follow(watch, offline) {
  const connection = new signalR.HubConnectionBuilder().withUrl(`/portal/hub?watch=${encodeURIComponent(watch)}`)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (lost) => Math.min(1000 * 2 ** lost.previousRetryCount, 15000) })
    .configureLogging(signalR.LogLevel.None).build();
  const say = (text) => {
    const state = document.getElementById("link-state");
    state.textContent = text;
    state.hidden = text === "";
  };

  connection.on("changed", refresh);
  connection.onreconnecting(() => say(offline));
  connection.onreconnected(() => {
    say("");
    refresh();
  });
  connection.onclose(() => setTimeout(begin, 5000));

  async function begin() {
    try {
      await connection.start();
      say("");
      refresh();
    } catch {
      say(offline);
      setTimeout(begin, 5000);
    }
  }

  begin();
}
