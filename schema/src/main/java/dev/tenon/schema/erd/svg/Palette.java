package dev.tenon.schema.erd.svg;

/** The colours: hues of like weight for groups, told apart with colour-blind eyes as well. */
final class Palette {

  private static final String[] LIGHT = {
    "#4263eb", "#0c8599", "#c2410c", "#7048e8", "#2b8a3e", "#c2255c", "#9a6700", "#1c7ed6",
    "#5f6b7a", "#a61e4d"
  };
  private static final String[] DARK = {
    "#91a7ff", "#66d9e8", "#ffa94d", "#b197fc", "#8ce99a", "#faa2c1", "#ffd43b", "#74c0fc",
    "#adb5bd", "#f783ac"
  };

  private static final String LIGHT_SURFACES =
      "--paper:#f8f9fb;--card:#fff;--border:#d5dae1;--rule:#eceff3;--ink:#1b2430;--soft:#64707f;"
          + "--faint:#a3adb9;--key:#b7791f;--bad:#c92a2a;--good:#2b8a3e;--tint:9%;--shadow:.10";
  private static final String DARK_SURFACES =
      "--paper:#12161c;--card:#1a2029;--border:#343d4a;--rule:#262e39;--ink:#e6eaf0;--soft:#98a4b3;"
          + "--faint:#5c6876;--key:#f2c265;--bad:#ff8787;--good:#8ce99a;--tint:17%;--shadow:.45";

  private Palette() {}

  static int hues() {
    return LIGHT.length;
  }

  /**
   * The style rules of a theme.
   *
   * @param scope the selector of what holds the diagram, {@code .erd}
   */
  static String rules(Theme theme, String scope) {
    return switch (theme) {
      case LIGHT -> rules(scope, LIGHT_SURFACES, LIGHT);
      case DARK -> rules(scope, DARK_SURFACES, DARK);
      case AUTO ->
          rules(scope, LIGHT_SURFACES, LIGHT)
              + "@media (prefers-color-scheme: dark) {\n"
              + rules(scope, DARK_SURFACES, DARK)
              + "}\n";
    };
  }

  private static String rules(String scope, String surfaces, String[] hues) {
    var rules = new StringBuilder(scope).append(" {").append(surfaces).append("}\n");
    for (var i = 0; i < hues.length; i++) {
      rules.append(scope).append(" .g").append(i).append(" {--c:").append(hues[i]).append("}\n");
    }
    return rules.toString();
  }
}
