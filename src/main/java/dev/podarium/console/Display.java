package dev.podarium.console;

import java.util.Locale;

/** Whether there is a screen to open a window on. */
final class Display {

  private Display() {}

  static boolean present() {
    var headless = "Headless".equals(System.getProperty("glass.platform"));
    var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !headless && (!linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"));
  }

  private static boolean isSet(String variable) {
    var value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }
}
