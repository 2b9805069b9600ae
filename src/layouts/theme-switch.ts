/** The header's switch between light and dark: shows the theme that a press would bring. */
const root = document.documentElement;
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : darkSystem.matches);

function label(button: Element) {
  const theme = isDark() ? "Light" : "Dark";
  button.textContent = theme;
  button.setAttribute("aria-label", `${theme} theme`);
}

for (const button of document.querySelectorAll(".theme-switch")) {
  label(button);
  darkSystem.addEventListener("change", () => label(button));
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    label(button);
    try {
      // Back to the system's own choice is no choice to keep.
      if ((theme === "dark") === darkSystem.matches) localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // Storage may be forbidden; the theme then lasts as long as the page.
    }
  });
}
