package dev.tenon.web.pages;

import java.util.Locale;

/** Which template shows a view: told by the view's name. */
public final class Templates {
  private static final String ROOT = "dev.tenon.pages.";

  /** What belongs to no area. */
  private static final String EVERYWHERE = Templates.class.getPackageName() + ".";

  private static final String SUFFIX = "View";

  private Templates() {}

  /** The template of a view, below {@code src/main/jte}. */
  public static String of(Class<? extends View> view) {
    String name = view.getName().replace(EVERYWHERE, ROOT + "layout.");
    if (!name.startsWith(ROOT) || !name.endsWith(SUFFIX)) {
      throw new IllegalArgumentException(name + " is not named like a view");
    }
    String path = name.substring(ROOT.length(), name.length() - SUFFIX.length()).replace('.', '/');
    int simple = path.lastIndexOf('/') + 1;
    return path.substring(0, simple)
        + path.substring(simple, simple + 1).toLowerCase(Locale.ROOT)
        + path.substring(simple + 1)
        + ".jte";
  }
}
