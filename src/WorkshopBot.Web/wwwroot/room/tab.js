// The tab in Teams: who looks is known to Teams; their session's room has an address of their own.
const show = (id) => {
  for (const part of ["looking", "none", "elsewhere"]) {
    document.getElementById(part).hidden = part !== id;
  }
};

try {
  const teams = window.microsoftTeams;
  await teams.app.initialize();
  const token = await teams.authentication.getAuthToken();
  const response = await fetch("/api/door", { method: "POST", headers: { Authorization: `Bearer ${token}` } });
  if (response.ok) {
    location.replace((await response.json()).address);
  } else {
    show("none");
  }
} catch {
  // Not inside Teams, or sign-in is not set up: the card in the chat has the way in.
  show("elsewhere");
}
