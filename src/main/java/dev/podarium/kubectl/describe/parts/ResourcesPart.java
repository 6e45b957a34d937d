package dev.podarium.kubectl.describe.parts;

import java.util.Locale;

/** Limits and requests, by name. */
public final class ResourcesPart {

  private ResourcesPart() {}

  /** Both, as far as there are any, at a level of indentation. */
  public static void write(Page page, int level, Part resources) {
    amounts(page, level, "Limits", resources);
    amounts(page, level, "Requests", resources);
  }

  private static void amounts(Page page, int level, String title, Part resources) {
    var amounts = resources.map(title.toLowerCase(Locale.ROOT));
    if (!amounts.isEmpty()) {
      page.line(level, title + ":");
      amounts.forEach((name, amount) -> page.field(level + 1, name, amount));
    }
  }
}
