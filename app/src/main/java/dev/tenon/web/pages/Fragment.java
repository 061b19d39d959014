package dev.tenon.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * One change of the page that a browser is on: a Turbo Stream's action.
 *
 * @param target the id of the element concerned, or the address led to
 * @param view what is put there; null where something is only taken away
 */
public record Fragment(String action, String target, @Nullable View view) {
  /** In the place of the element. */
  public static Fragment replace(String target, View view) {
    return new Fragment("replace", target, view);
  }

  /** In the place of what the element holds. */
  public static Fragment update(String target, View view) {
    return new Fragment("update", target, view);
  }

  /** Behind what the element holds. */
  public static Fragment append(String target, View view) {
    return new Fragment("append", target, view);
  }

  /** Before what the element holds. */
  public static Fragment prepend(String target, View view) {
    return new Fragment("prepend", target, view);
  }

  /** Where the page itself finds that it belongs: among its cards or rows. */
  public static Fragment place(String target, View view) {
    return new Fragment("place", target, view);
  }

  /** Where its sender goes on, unless they do so elsewhere by now. */
  public static Fragment attend(String target) {
    return new Fragment("attend", target, null);
  }

  /** Leads to another address, or place of the same page, where the page is shown. */
  public static Fragment lead(String address) {
    return new Fragment("lead", address, null);
  }

  public static Fragment remove(String target) {
    return new Fragment("remove", target, null);
  }
}
