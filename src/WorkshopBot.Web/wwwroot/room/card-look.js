// How cards look: the colours are those of the page, so that they follow light and dark.
const ink = (name) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const colours = {
  default: { default: "var(--ink)", subtle: "var(--ink-soft)" },
  dark: { default: "var(--ink)", subtle: "var(--ink-soft)" },
  light: { default: "var(--ink-soft)", subtle: "var(--ink-soft)" },
  accent: ink("accent"),
  good: ink("good"),
  warning: ink("warning"),
  attention: ink("attention"),
};

const container = (background) => ({ backgroundColor: `var(--${background})`, foregroundColors: colours, borderColor: "var(--line)" });

export const hostConfig = {
  fontFamily: "inherit",
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 20, default: 24, medium: 25, large: 28, extraLarge: 32 },
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: container("card"),
    emphasis: container("card-soft"),
    accent: container("accent-soft"),
    good: container("good-soft"),
    warning: container("warning-soft"),
    attention: container("attention-soft"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", weight: "bolder" },
  },
  actions: {
    maxActions: 8,
    spacing: "medium",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12 },
  },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 200 },
    value: { wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 8 },
};
