package dev.podarium.workbench.launch;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what belongs to the person and to no manifest. */
public final class SettingsFolder {

  /** The system property that names another folder. */
  public static final String PROPERTY = "podarium.settings";

  private SettingsFolder() {}

  /** The folder of this machine's user; need not exist. */
  public static Path ofUser() {
    var named = System.getProperty(PROPERTY, "");
    return named.isBlank() ? ofPlatform(System.getProperty("os.name", "")) : Path.of(named);
  }

  /** Where programs of a system keep their settings. */
  private static Path ofPlatform(String system) {
    var name = system.toLowerCase(Locale.ROOT);
    var home = Path.of(System.getProperty("user.home", "."));
    if (name.startsWith("windows")) {
      return under(System.getenv("APPDATA"), home.resolve("AppData/Roaming"), "Podarium");
    }
    return name.startsWith("mac")
        ? home.resolve("Library/Application Support/Podarium")
        : under(System.getenv("XDG_CONFIG_HOME"), home.resolve(".config"), "podarium");
  }

  private static Path under(@Nullable String named, Path usual, String ours) {
    var folder = named == null || named.isBlank() ? usual : Path.of(named);
    return folder.resolve(ours);
  }
}
