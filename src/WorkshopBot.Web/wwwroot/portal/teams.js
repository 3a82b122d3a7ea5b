// In a tab of Teams the page looks as Teams does.
const themes = { default: "light", dark: "dark", contrast: "contrast" };

export async function asTeams() {
  const teams = window.microsoftTeams;
  if (!teams) {
    return;
  }

  try {
    const look = (name) => { document.documentElement.dataset.theme = themes[name] ?? "light"; };
    await teams.app.initialize();
    look((await teams.app.getContext()).app.theme);
    teams.app.registerOnThemeChangeHandler(look);
  } catch {
    // Not inside Teams after all: the page stays as it is.
  }
}
